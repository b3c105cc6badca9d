"""Makes the tables of what `run` measured: `report.py FOLDER`, with the versions of Rust and of the commit in the environment."""

import json
import os
import platform
import sys
from pathlib import Path

SIZES = (1_000, 10_000)
BOARDS = [(kind, size) for kind in ("blank", "workshop", "crowded") for size in SIZES]
WITH_TEAMS = [("workshop", 1_000), ("workshop", 10_000), ("crowded", 1_000)]
NAMES = {"blank": "blank", "workshop": "workshop", "crowded": "crowded", "known": "all known", "half": "half open"}


def read(folder, kind, size, what):
    """What one program told of one board."""
    return json.loads((Path(folder) / f"{kind}-{size}.{what}").read_text(encoding="utf-8"))


def line_of(file, begins):
    """The value of a line of one of the system's files."""
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        if line.startswith(begins):
            return line.split(":", 1)[1].strip()
    return ""


def times(more, bar):
    """So many times as much, beside its bar."""
    return f"{more:,.1f}×" + (", met" if more >= bar else ", **missed**")


def machine(folder):
    """What figures hang on."""
    first = BOARDS[0]
    return [
        f"* Processor: {line_of('/proc/cpuinfo', 'model name')}",
        f"* Cores: {os.cpu_count()}; one thread each",
        f"* Memory: {line_of('/proc/meminfo', 'MemTotal')}",
        f"* System: {platform.system()} {platform.release()}",
        f"* Rust: {os.environ.get('RUST', '')}; Python {platform.python_version()}",
        f"* numpy {read(folder, *first, 'numpy')['version']}, pymcdm {read(folder, *first, 'package')['version']}, "
        f"highspy {read(folder, 'known', 100, 'highs')['version']}",
        f"* Commit: {os.environ.get('COMMIT', '')}",
    ]


def cost(folder):
    """Processor time of the shares by each, and how many times ours."""
    yield "| board | candidates | *start* and *ask* | ours | numpy | of ours | only what is open | of ours | pymcdm in a loop | of ours | only what is open | of ours |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    for kind, size in BOARDS:
        ours = read(folder, kind, size, "ours")
        cells = [NAMES[kind], f"{size:,}", f"{ours['entrants']:,}", f"{1000 * ours['shares']:,.1f}"]
        for theirs, bar in (("numpy", 10), ("package", 40)):
            whole, clever = (read(folder, kind, size, theirs + way)["seconds"] for way in ("", "-open"))
            cells += [f"{1000 * whole:,.0f}", times(whole / ours["shares"], bar)]
            cells += [f"{1000 * clever:,.0f}", f"{clever / ours['shares']:,.1f}×"]
        yield "| " + " | ".join(cells) + " |"


def parts(folder):
    """What other parts take, and the whole."""
    yield "| board | candidates | shares | questions | certain, possible, never | whole outlook |"
    yield "|---|---:|---:|---:|---:|---:|"
    rows = [(kind, size, "ours", "") for kind, size in BOARDS]
    rows += [(kind, size, "teams", ", with teams") for kind, size in WITH_TEAMS]
    for kind, size, file, teams in rows:
        figures = read(folder, kind, size, file)
        taken = [f"{1000 * figures[part]:,.1f}" for part in ("shares", "questions", "classes", "whole")]
        taken[1] += under(figures["questions"], size)
        yield f"| {NAMES[kind]}{teams} | {size:,} | " + " | ".join(taken) + " |"
        if file == "teams" and figures["places"] != 5:
            own = figures["questions_at_own_places"]
            yield f"| {NAMES[kind]}{teams}, {figures['places']} places | {size:,} | | {1000 * own:,.1f}{under(own, size)} | | |"


def under(seconds, size):
    """Whether questions of 1,000 keep their bar."""
    return "" if size != 1_000 else ", met" if seconds < 0.005 else ", **missed**"


def proofs(folder):
    """What HiGHS takes to prove the same, and whether it ever says otherwise."""
    yield "| board | candidates | ours, ms | HiGHS, ms | of ours | proved by us | by HiGHS | of ours denied |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for kind in ("known", "half"):
        ours, theirs = (read(folder, kind, 100, what) for what in ("ours", "highs"))
        cells = [NAMES[kind], "100", f"{1000 * ours['classes']:,.2f}", f"{1000 * theirs['seconds']:,.0f}"]
        cells += [times(theirs["seconds"] / ours["classes"], 20)]
        cells += [str(theirs[figure]) for figure in ("proved", "there_are", "against")]
        yield "| " + " | ".join(cells) + " |"


def memory(folder):
    """The most memory of each program."""
    yield "| board | candidates | with the board alone | after its shares | numpy | pymcdm in a loop |"
    yield "|---|---:|---:|---:|---:|---:|"
    rows = [(kind, size, "ours") for kind, size in BOARDS] + [(kind, size, "teams") for kind, size in WITH_TEAMS]
    for kind, size, file in rows:
        ours = read(folder, kind, size, file)
        cells = [f"{ours['peak_of_board'] / 1024:.1f}", f"{ours['peak'] / 1024:.1f}"]
        if size == 10_000:
            cells[1] += ", met" if ours["peak"] <= 16 * 1024 else ", **missed**"
        if file == "ours":
            cells += [f"{read(folder, kind, size, theirs)['peak'] / 1024:.1f}" for theirs in ("numpy", "package")]
        else:
            cells += ["–", "–"]
        yield f"| {NAMES[kind]}{', with teams' if file == 'teams' else ''} | {size:,} | " + " | ".join(cells) + " |"


def agreement(folder):
    """How far our shares are from numpy's."""
    yield "| board | candidates | shares compared | largest difference | its z | greatest z | chance allows | mean of z² |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for kind, size in BOARDS:
        found = read(folder, kind, size, "check")
        agrees = "" if found["greatest_score"] <= found["allowed"] else ", **exceeded**"
        yield (
            f"| {NAMES[kind]} | {size:,} | {found['compared']:,} | {found['apart']:.5f} | {found['score']:.2f} | "
            f"{found['greatest_score']:.2f} | {found['allowed']:.2f}{agrees} | {found['mean_square']:.2f} |"
        )


def report(folder):
    """Everything, as Markdown."""
    yield "# What shares of cases cost\n"
    yield "Made by `bench/shares/run`: 10,000 cases, five places. What is compared stands in [its README](../shares/README.md).\n"
    yield from machine(folder)
    yield "\n## Processor time of shares, ms\n"
    yield from cost(folder)
    yield "\nNo teams. Bars, of ours: numpy at least 10 times, the package at least 40 times, both drawing the whole table. What they take where they draw only\nwhat is open is for comparison.\n"
    yield "## Processor time of other parts, ms\n"
    yield from parts(folder)
    yield "\nBar: all questions of 1,000 in less than 5 ms. Without teams unless said.\n"
    yield "## Certain, possible, never\n"
    yield from proofs(folder)
    yield "\nBar: HiGHS at least 20 times as long at 100 candidates; 300 ms at 10,000, which stands above.\nOver 60 candidates we prove only what a simple rule finds: so some that HiGHS proves we leave possible.\n"
    yield "## Most memory of the program, MB\n"
    yield from memory(folder)
    yield "\nBar: 16 MB for the shares of 10,000, the board and the program included.\n"
    yield "## Do the shares agree?\n"
    yield "100,000 cases of each, drawn apart; no teams.\n"
    yield from agreement(folder)


if __name__ == "__main__":
    print("\n".join(report(sys.argv[1])))
