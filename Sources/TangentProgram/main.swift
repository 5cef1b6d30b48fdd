import Tool

await CommandLineTool.main()
