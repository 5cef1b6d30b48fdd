"""One step of gradient descent."""


def step(theta, gradient, rate):
    return theta - rate * gradient


print(step(1.0, 0.5, 0.1))
