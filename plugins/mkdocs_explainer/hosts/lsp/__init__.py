"""The door for editors: a language server over the same findings, fixes and names as the command line."""
