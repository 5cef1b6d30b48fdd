import Testing

@testable import Tool

@Suite("A time on the command line") struct TimeSpanTests {
  @Test(
    "is a number of seconds",
    arguments: [
      ("90s", 90), ("55m", 3300), ("1h30m", 5400), ("2d", 172_800), ("0.5h", 1800),
      ("1:30:00", 5400), ("1:30", 5400),
    ] as [(String, Double)])
  func good(text: String, seconds: Double) {
    #expect(TimeSpan(argument: text)?.seconds == seconds)
  }

  @Test("is nothing else", arguments: ["", "5", "m", "0s", "-1m", "1:x", "1h5", "1:2:3:4", "9e9h"])
  func bad(text: String) {
    #expect(TimeSpan(argument: text) == nil)
  }

  @Test("reads as schedulers and as people write it")
  func words() {
    #expect(TimeSpan(seconds: 5400).clock == "1:30:00")
    #expect(TimeSpan(seconds: 65).clock == "0:01:05")
    #expect(TimeSpan(seconds: 65).words == "65 s")
    #expect(TimeSpan(seconds: 301).words == "6 min")
    #expect(TimeSpan(seconds: 7201).words == "3 h")
  }

  @Test("a share counts from 0")
  func share() {
    #expect(Share(argument: "3/40")?.index == 3)
    for text in ["40/40", "-1/4", "1", "1/0", "1/2/3", "/", "a/b"] {
      #expect(Share(argument: text) == nil, "\(text)")
    }
  }

  @Test("counts have separators")
  func counts() {
    #expect(Count.runs(1) == "1 run")
    #expect(Count.runs(1_204_567) == "1,204,567 runs")
    #expect(Count.text(100) == "100")
    #expect(Count.bytes(2.06e9) == "2.1 GB")
    #expect(Count.coreTime(minutes: 0.5) == "30 core-seconds")
    #expect(Count.coreTime(minutes: 20_400) == "340 core-hours")
  }
}
