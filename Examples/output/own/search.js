add([
["", "", "Everything here but gradient descent comes from a package of its own, Examples/: the counts, the model that is fitted to them, Yogi and the schedule that takes its step up and down. The mean loss per epoch. How much the loss changes in each epoch, in a kind of figure of the package's own. After 30 epochs Yogi's loss is −1.5639, that of gradient descent −1.6163; with a step that goes up and down, it rose in 10 epochs. On Booth's function, whose condition number is 9, gradient descent with its best step needs 31 steps to the tolerance."]
])
