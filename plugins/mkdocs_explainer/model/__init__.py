"""The data: what files say, and where; findings, edits and mentions. No behaviour beyond themselves."""
