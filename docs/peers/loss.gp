# The loss figure by gnuplot, with its defaults.
set terminal pngcairo
set output "gnuplot.png"
set datafile separator ","
set logscale y
set xlabel "epoch"
set ylabel "excess loss"
plot for [name in "gradient_descent momentum heavy_ball"] "loss.csv" \
  using (strcol(1) eq name ? $2 : NaN):3 with lines title name
