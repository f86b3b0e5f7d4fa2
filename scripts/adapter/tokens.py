"""Examples as tokens, each stretch by itself, as the engine's pen makes them (src/llm/engine/pen.ts)."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Item:
    session: str
    language: str
    ids: list[int]
    # As ids, and -100 where nothing is to be learnt.
    labels: list[int]
    # Of the first token to be learnt.
    first: int


def read_items(file: Path, tokenizer) -> list[Item]:
    with open(file, encoding="utf-8") as lines:
        return [item_of(json.loads(line), tokenizer) for line in lines]


def item_of(example: dict, tokenizer) -> Item:
    ids: list[int] = []
    labels: list[int] = []
    for stretch in example["pieces"]:
        # What stands in a session is data: it never becomes a control token.
        made = tokenizer(stretch["text"], add_special_tokens=False, split_special_tokens=not stretch["control"])["input_ids"]
        ids += made
        labels += made if stretch["learn"] else [-100] * len(made)
    first = next(i for i, label in enumerate(labels) if label != -100)
    return Item(example["session"], example["language"], ids, labels, first)
