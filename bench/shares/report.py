"""Makes the tables of what `run` measured: `report.py FOLDER`, with the versions of Rust and of the commit in the environment."""

import json
import os
import platform
import sys
from pathlib import Path

BOARDS = [(kind, size) for kind in ("known", "half", "blank") for size in (1_000, 10_000)]
NAMES = {"known": "all known", "half": "half open", "blank": "blank"}


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
    """Processor time of each, and how many times ours."""
    yield "| board | candidates | whole outlook | without its cases | the cases | numpy | of the cases | numpy, all drawn | pymcdm in a loop | of the cases |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
    for kind, size in BOARDS:
        ours, theirs, loop = (read(folder, kind, size, what) for what in ("ours", "numpy", "package"))
        cases = ours["whole"] - ours["rest"]
        plain = f"{1000 * read(folder, kind, size, 'plain')['seconds']:,.0f}" if kind == "blank" else "–"
        cells = [NAMES[kind], f"{size:,}"]
        cells += [f"{1000 * seconds:,.1f}" for seconds in (ours["whole"], ours["rest"], cases)]
        cells += [f"{1000 * theirs['seconds']:,.0f}", times(theirs["seconds"] / cases, 10), plain]
        cells += [f"{1000 * loop['seconds']:,.0f}", times(loop["seconds"] / cases, 40)]
        yield "| " + " | ".join(cells) + " |"


def proofs(folder):
    """What HiGHS takes to prove the same, and whether it ever says otherwise."""
    yield "| board | candidates | whole outlook without its cases, ms | HiGHS, ms | of that outlook | proved by us | by HiGHS | of ours denied |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for kind in ("known", "half"):
        ours, theirs = (read(folder, kind, 100, what) for what in ("ours", "highs"))
        cells = [NAMES[kind], "100", f"{1000 * ours['rest']:,.2f}", f"{1000 * theirs['seconds']:,.0f}"]
        cells += [times(theirs["seconds"] / ours["rest"], 20)]
        cells += [str(theirs[figure]) for figure in ("proved", "there_are", "against")]
        yield "| " + " | ".join(cells) + " |"


def memory(folder):
    """The most memory of each program."""
    yield "| board | candidates | with the board alone | outlook without cases | whole outlook | numpy | pymcdm in a loop |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for kind, size in BOARDS:
        ours, theirs, loop = (read(folder, kind, size, what) for what in ("ours", "numpy", "package"))
        peaks = [ours["peak_of_board"], ours["peak_without_cases"], ours["peak"], theirs["peak"], loop["peak"]]
        yield f"| {NAMES[kind]} | {size:,} | " + " | ".join(f"{peak / 1024:.1f}" for peak in peaks) + " |"


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
    yield "Made by `bench/shares/run`: 10,000 cases, five places, no teams. What is compared stands in [its README](../shares/README.md).\n"
    yield from machine(folder)
    yield "\n## Processor time, ms\n"
    yield from cost(folder)
    yield "\nBars: numpy at least 10 times the cases, the package at least 40 times.\n"
    yield "## Certain, possible, never\n"
    yield from proofs(folder)
    yield "\nBar: HiGHS at least 20 times as long at 100 candidates; 300 ms at 10,000, where a whole outlook without its cases takes what stands above.\nOver 60 candidates we prove only what a simple rule finds: so some that HiGHS proves we leave possible.\n"
    yield "## Most memory of the program, MB\n"
    yield from memory(folder)
    yield "\nBar: 16 MB for the shares of 10,000. They cannot be had alone: the board must be there, and an outlook makes far more of it. The whole outlook less\none without cases is the least that cases can take, for they may use memory that was given back before.\n"
    yield "## Do the shares agree?\n"
    yield "100,000 cases of each, drawn apart.\n"
    yield from agreement(folder)


if __name__ == "__main__":
    print("\n".join(report(sys.argv[1])))
