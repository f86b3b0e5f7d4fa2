"""Which of several runs did best on the examples held back: python pick.py RUN [RUN …]"""

import json
import sys
from pathlib import Path


def main() -> None:
    runs = sorted((best_of(Path(run)), run) for run in sys.argv[1:])
    for (loss, step), run in runs:
        print(f"{loss:.4f}  step {step:5d}  {run}/best")


def best_of(run: Path) -> tuple[float, int]:
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    return min((line["loss"], line["step"]) for line in lines if line["kind"] == "held-back")


if __name__ == "__main__":
    main()
