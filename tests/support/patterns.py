"""The regular expressions of a package, how it calls them, and texts that are made of their own letters."""

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants, _parser  # type: ignore[attr-defined]

FROM_THE_START = frozenset({"match", "fullmatch"})
ANYWHERE = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
_MOST_PIECES, _MOST_BEGINNINGS = 9, 10
"""Of a pattern that are combined: of words and classes the longest first, then signs."""
_CLASSES = {
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_NOT_SPACE: "x",
    _constants.CATEGORY_DIGIT: "7",
    _constants.CATEGORY_NOT_DIGIT: "x",
    _constants.CATEGORY_WORD: "x",
    _constants.CATEGORY_NOT_WORD: "-",
}


AnyPattern = re.Pattern[str] | re.Pattern[bytes]
_REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}


class Used(NamedTuple):
    """A pattern, and how it is called."""

    where: str
    """Module and line."""
    pattern: AnyPattern
    method: str


def patterns_of(package: str, *, unknown: list[str]) -> list[Used]:
    """Return every pattern of a package's modules with each method by which it is called.

    unknown: takes where patterns stand that are made of what only the running program knows.
    """
    modules = dict(_modules(package))
    calls = _calls(modules)
    found = []
    for name, (module, tree) in modules.items():
        for node in ast.walk(tree):
            function = _function(node)
            if not isinstance(node, ast.Call) or not function:
                continue
            where = f"{name.removeprefix(f'{package}.')}:{node.lineno}"
            try:
                pattern = _compiled(node, function, module)
            except NameError:
                unknown.append(where)
                continue
            methods = calls.get(_name_of(node, tree), {"finditer"}) if function == "compile" else {function}
            found += [Used(where, pattern, method) for method in sorted(methods)]
    return found


def _modules(package: str) -> Iterator[tuple[str, tuple[ModuleType, ast.Module]]]:
    root = Path(str(import_module(package).__file__)).parent
    for file in sorted(root.rglob("*.py")):
        if "site_template" in file.parts or file.name == "__main__.py":
            continue
        parts = file.relative_to(root.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, (import_module(name), ast.parse(file.read_text(encoding="utf-8")))


def _function(node: ast.AST) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        of = node.func.value
        if isinstance(of, ast.Name) and of.id == "re" and node.func.attr in {"compile", *FROM_THE_START, *ANYWHERE}:
            return node.func.attr
    return ""


def _compiled(node: ast.Call, function: str, module: ModuleType) -> Any:
    named = {each.arg: each.value for each in node.keywords}
    at = {"compile": 1, "sub": 4, "subn": 4, "split": 3}.get(function, 2)
    flags = named.get("flags") or (node.args[at] if len(node.args) > at else None)
    known = dict(vars(module))
    expression = eval(ast.unparse(node.args[0]), known)  # noqa: S307 -- our own source
    return re.compile(expression, eval(ast.unparse(flags), known) if flags else 0)  # noqa: S307


def _calls(modules: Iterable[str] | dict[str, tuple[ModuleType, ast.Module]]) -> dict[str, set[str]]:
    """Return by the name of a pattern the methods that are called on it, in whatever module."""
    found: dict[str, set[str]] = {}
    for _, tree in modules.values():  # type: ignore[union-attr]
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in FROM_THE_START | ANYWHERE:
                of = node.value
                name = of.id if isinstance(of, ast.Name) else of.attr if isinstance(of, ast.Attribute) else ""
                found.setdefault(name, set()).add(node.attr)
    return found


def _name_of(call: ast.Call, tree: ast.Module) -> str:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and node.value is call and isinstance(node.targets[0], ast.Name):
            return node.targets[0].id
    return ""


def texts_of(pattern: AnyPattern) -> Iterator[tuple[str, str, str]]:
    """Yield texts that are made of a pattern's own pieces: what stands before, what is repeated, what follows."""
    pieces = pieces_of(pattern)
    pairs = [one + other for one in pieces for other in pieces if one != other]
    begun = beginnings_of(pattern)
    for end in ("", "\x01"):
        yield from (("", body, end) for body in [*pieces, *pairs, *begun, *(f"{one}\n" for one in begun)])
        yield from ((start, piece, end) for start in [*pieces, *begun] for piece in pieces if start != piece)


def beginnings_of(pattern: AnyPattern) -> list[str]:
    """Return texts that match the beginning of a pattern, a part longer each."""
    found: dict[str, None] = {}
    begun = ""
    for operation, argument in _parsed(pattern):
        begun += _sample(operation, argument)
        found[begun] = None
    return [text for text in found if text][:_MOST_BEGINNINGS]


def _sample(operation: Any, argument: Any) -> str:
    """Return a text that matches one part of a pattern, short; "" where none is known."""
    if operation is _constants.LITERAL:
        return chr(argument)
    if operation is _constants.IN:
        return _one_of(argument)
    if operation in {_constants.ANY, _constants.NOT_LITERAL}:
        return "x" if argument != ord("x") else "y"
    times, inner = 1, ()
    if operation in _REPEATS:
        times, inner = max(argument[0], 1), argument[2]
    elif operation is _constants.BRANCH:
        inner = argument[1][0]
    elif operation is _constants.SUBPATTERN:
        inner = argument[3]
    elif operation is _constants.ATOMIC_GROUP:
        inner = argument
    return "".join(_sample(*part) for part in inner) * times


def _one_of(parts: Any) -> str:
    signs = [*_signs_of(parts)]
    if (_constants.NEGATE, None) not in parts:
        return signs[0] if signs else ""
    return next(sign for sign in "xy-7 \n" if sign not in signs)


def _signs_of(parts: Any) -> Iterator[str]:
    for kind, value in parts:
        if kind is _constants.LITERAL:
            yield chr(value)
        elif kind is _constants.RANGE:
            yield chr(value[0])
        elif kind is _constants.CATEGORY and value in _CLASSES:
            yield _CLASSES[value]


def _parsed(pattern: AnyPattern) -> Any:
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    return _parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)


def pieces_of(pattern: AnyPattern) -> list[str]:
    """Return the words and signs that a pattern names, one of each class, and what it excludes."""
    words: dict[str, None] = {}
    signs: dict[str, None] = {}
    _collect(_parsed(pattern), words, signs)
    longest = sorted(words, key=len, reverse=True)[:3]
    return list(dict.fromkeys([*longest, *signs, "x", " ", "\n"]))[:_MOST_PIECES]


def _collect(parsed: Any, words: dict[str, None], signs: dict[str, None]) -> None:
    run = ""
    for operation, argument in parsed:
        if operation is _constants.LITERAL:
            run += chr(argument)
            continue
        words |= {run: None} if len(run) > 1 else {}
        signs |= {run: None} if len(run) == 1 else {}
        run = ""
        _collect_one(operation, argument, words, signs)
    words |= {run: None} if len(run) > 1 else {}
    signs |= {run: None} if len(run) == 1 else {}


def _collect_one(operation: Any, argument: Any, words: dict[str, None], signs: dict[str, None]) -> None:
    if operation is _constants.NOT_LITERAL:
        signs[chr(argument)] = None
    elif operation is _constants.IN:
        signs |= dict.fromkeys(_signs_of(argument))
    elif operation is _constants.BRANCH:
        for branch in argument[1]:
            _collect(branch, words, signs)
    else:
        for part in argument if isinstance(argument, tuple) else (argument,):
            if isinstance(part, _parser.SubPattern):
                _collect(part, words, signs)
