import Serving
import Tool

await CommandLineTool.main(previewing: LiveServer.self)
