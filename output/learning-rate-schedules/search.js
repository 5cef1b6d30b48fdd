add([
["", "", "A constant learning rate is quick at first and noisy at the end. A schedule lowers it on the way, to be quick first and quiet later. Stochastic gradient descent with batches of ten, each schedule with the same rate at the start and twenty seeds: Means over twenty seeds after 40 epochs. The optimality gap is what a schedule can change. With every seed, each of the schedules ends closer to the optimum than the constant rate. On average the cosine ends at 4.8e-04, the constant rate at 0.52: a factor of 1088."]
])
