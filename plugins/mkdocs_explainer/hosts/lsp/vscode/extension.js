// Starts `explainer lsp` for a folder with annotations, and lets the editor talk to it.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const [command, ...args] = workspace.getConfiguration("explainer").get("command");
  const root = workspace.workspaceFolders?.[0]?.uri.fsPath;
  client = new LanguageClient(
    "explainer",
    "Explainer",
    { command, args: root ? [...args, "--root", root] : args },
    {
      documentSelector: [
        { scheme: "file", language: "yaml", pattern: "**/annotations/**" },
        { scheme: "file", pattern: "**/seeds/**" },
        { scheme: "file", language: "markdown", pattern: "**/docs/**" },
      ],
    },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
