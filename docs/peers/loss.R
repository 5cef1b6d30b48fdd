# The loss figure by ggplot2, with its defaults.
library(ggplot2)

runs <- read.csv("loss.csv")
picture <- ggplot(runs, aes(epoch, excess, colour = label)) +
  geom_line() +
  scale_y_log10()
ggsave("ggplot2.png", picture, width = 6.4, height = 4.8, dpi = 100)
