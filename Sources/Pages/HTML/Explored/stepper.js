// The functions and methods that a page can step through, operation by operation as Tangent runs them.
function surface(spec) {
  var h = spec.hessian, o = spec.optimum;
  return {
    // Writes height and both slopes into `out`.
    quadratic: function (x, y, out) {
      var u = x - o[0], v = y - o[1];
      out[1] = h[0] * u + h[1] * v;
      out[2] = h[1] * u + h[2] * v;
      out[0] = 0.5 * (u * out[1] + v * out[2]);
    },
    rosenbrock: function (x, y, out) {
      var valley = y - x * x, slope = 1 - x;
      out[0] = 100 * valley * valley + slope * slope;
      out[1] = -(400 * valley * x + 2 * slope);
      out[2] = 200 * valley;
    },
    himmelblau: function (x, y, out) {
      var a = x * x + y - 11, b = x + y * y - 7;
      out[0] = a * a + b * b;
      out[1] = 4 * a * x + 2 * b;
      out[2] = 2 * a + 4 * b * y;
    },
    beale: function (x, y, out) {
      var power = 1;
      out[0] = out[1] = out[2] = 0;
      for (var n = 0; n < 3; n++) {
        var slope = (n + 1) * power, residual;
        power *= y;
        residual = [1.5, 2.25, 2.625][n] - x + x * power;
        out[0] += residual * residual;
        out[1] += 2 * residual * (power - 1);
        out[2] += 2 * residual * x * slope;
      }
    }
  }[spec.name];
}

// What a method does to one coordinate, given its slope there.
var rules = {
  gradient_descent: function (m, s, i, slope) { s.x[i] -= m.rate * slope; },
  momentum: function (m, s, i, slope) {
    s.v[i] = m.momentum * s.v[i] + (1 - m.momentum) * slope;
    s.x[i] -= m.rate * s.v[i];
  },
  heavy_ball: function (m, s, i, slope) {
    s.v[i] = m.momentum * s.v[i] - m.rate * slope;
    s.x[i] += s.v[i];
  },
  nesterov: function (m, s, i, slope) {
    var next = s.ahead[i] - m.rate * slope;
    s.ahead[i] = next + m.momentum * (next - s.x[i]);
    s.x[i] = next;
  },
  adam: function (m, s, i, slope) {
    slope += m.decay * s.x[i];
    s.v[i] += (1 - m.momentum) * (slope - s.v[i]);
    s.w[i] = m.second * s.w[i] + (1 - m.second) * slope * slope;
    s.most[i] = m.largest ? Math.max(s.most[i], s.w[i]) : s.w[i];
    s.x[i] -= m.rate / (1 - Math.pow(m.momentum, s.k)) * s.v[i] /
      (Math.sqrt(s.most[i]) / Math.sqrt(1 - Math.pow(m.second, s.k)) + m.epsilon);
  }
};

// Calls `visit` with each point and its height, the start included, until it says true.
function walk(height, m, start, steps, visit) {
  var s = { x: start.slice(), ahead: start.slice(), v: [0, 0], w: [0, 0], most: [0, 0], k: 0 };
  var out = [0, 0, 0];
  for (;;) {
    height(s.x[0], s.x[1], out);
    if (visit(s.x[0], s.x[1], out[0]) || s.k++ == steps) return;
    if (m.rule == "nesterov") height(s.ahead[0], s.ahead[1], out);
    rules[m.rule](m, s, 0, out[1]);
    rules[m.rule](m, s, 1, out[2]);
  }
}
