"""The script of the workflow "Comment", run by node as GitHub would run it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

RUNNER = """
const { script, context, pulls, comments } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const calls = [];
const asked = [];
const answers = { pulls, comments };
const rest = {
  pulls: { list: "pulls" },
  issues: {
    listComments: "comments",
    updateComment: async (given) => calls.push({ update: given }),
    createComment: async (given) => calls.push({ create: given }),
  },
};
const github = { rest, paginate: async (what, given) => (asked.push(given), answers[what]) };
const core = { info: () => {} };
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
new AsyncFunction("github", "context", "core", "require", script)(github, context, core, require)
  .then(() => console.log(JSON.stringify({ calls, asked })));
"""
"""What actions/github-script does with a script, with a GitHub that writes down what it is asked."""
RUN = {
    "head_sha": "abc1234def",
    "head_branch": "fix",
    "head_repository": {"id": 7, "owner": {"login": "ann"}},
    "html_url": "https://github.com/o/r/actions/runs/1",
}
PULL = {"number": 5, "head": {"sha": "abc1234def", "repo": {"id": 7}}}
MARKER = "<!-- explainer results -->"


def commented(workflows: dict[str, Any], results: Path, *, manual: str = "", **given: Any) -> dict[str, Any]:
    """Return what the script asked GitHub and wrote there. workflows: as read from their YAML, by name."""
    steps = [step for job in workflows["comment"]["jobs"].values() for step in job["steps"]]
    [step] = [step for step in steps if "script" in step.get("with", {})]
    context = {"repo": {"owner": "o", "repo": "r"}, "payload": {"workflow_run": {**RUN, **given.pop("run", {})}}}
    content = {"script": step["with"]["script"], "context": context, "pulls": [PULL], "comments": [], **given}
    node = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert node, "node is one of the dependencies for development"
    ran = subprocess.run(
        [node, "-e", RUNNER],
        input=json.dumps(content),
        env={**os.environ, "RESULTS": str(results), "MANUAL": manual},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer
