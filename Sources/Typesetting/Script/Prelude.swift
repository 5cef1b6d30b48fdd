/// What the libraries expect of JavaScript and Duktape does not have.
enum Prelude {
  static let script = Script(
    "prelude",
    """
    var self = this;
    var console = { log: function () {}, warn: function () {}, error: function () {} };
    if (!Array.prototype.fill) {
      Object.defineProperty(Array.prototype, "fill", {
        writable: true,
        configurable: true,
        value: function (value, start, end) {
          var from = start === undefined ? 0 : start;
          var to = end === undefined ? this.length : end;
          for (var index = from; index < to; index++) this[index] = value;
          return this;
        }
      });
    }
    """)
}
