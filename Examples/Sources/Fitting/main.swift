import Optimization

// Data as scikit-learn draws them, with NumPy's random numbers.
var source = MakeRegression()
(source.sampleCount, source.featureCount, source.informativeCount) = (200, 3, 3)
source.noise = 5
var data = try source.makeDataset()
data.features = try StandardScaler(fitting: data.features).transform(data.features)

// Adam on the loss of least squares, with mini-batches of 20.
var adam = Adam()
adam.learningRate = .constant(1)
var loop = Minimize()
(loop.epochs, loop.batchSize) = (30, .samples(20))
let objective = try LinearRegression().objective(for: data)
let trace = try loop.run(adam, on: objective)
print("adam", trace.loss.last ?? .nan, "of", objective.optimum?.loss ?? .nan)

// scikit-learn's own loop, with its bits.
let fit = try SGDRegressor().fit(data)
print("SGDRegressor", fit.coefficients.elements, fit.intercepts, fit.iterations)
