"""Trains the adapter on the examples that examples.ts wrote. Stops and goes on at any step (README.md)."""

import argparse
import json
import math
import random
import shutil
import signal
import time
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model

from tokens import Item, read_items
from weights import load_base

LINEAR = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train.jsonl and held-back.jsonl")
    parser.add_argument("--base", type=Path, required=True, help="the model's GGUF file")
    parser.add_argument("--out", type=Path, required=True, help="folder of this run; the same folder again goes on")
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--batch", type=int, default=4, help="examples a step")
    parser.add_argument("--choices", type=float, default=None, help="share of the closed questions in a pass (1 on a GPU, else 0.25)")
    parser.add_argument("--every", type=int, default=25, help="steps between two checkpoints")
    parser.add_argument("--patience", type=int, default=4, help="measurements without a better one, then it stops")
    parser.add_argument("--held-back", type=int, default=48, help="examples to measure with, at most")
    parser.add_argument("--steps", type=int, default=None, help="stop after as many steps (for a try)")
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


class Stop(Exception):
    """Asked to stop: keep a checkpoint and leave."""


def main() -> None:
    options = arguments()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if options.threads:
        torch.set_num_threads(options.threads)
    choices = options.choices if options.choices is not None else (1.0 if device == "cuda" else 0.25)
    options.out.mkdir(parents=True, exist_ok=True)

    model, tokenizer = load_base(options.base, device)
    train = read_items(options.data / "train.jsonl", tokenizer)
    held_back = spread(read_items(options.data / "held-back.jsonl", tokenizer), options.held_back)
    model, state = with_adapter(model, options)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=options.rate, weight_decay=0.0)
    checkpoint = options.out / "checkpoint"
    if (checkpoint / "optimizer.pt").exists():
        optimizer.load_state_dict(torch.load(checkpoint / "optimizer.pt", map_location=device))

    steps_a_pass = math.ceil(len(chosen(train, choices, options.seed, 0)) / options.batch)
    total = steps_a_pass * options.passes
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    say(options.out, kind="start", step=state["step"], of=total, device=device, train=len(train), held_back=len(held_back))
    if state["best"] is None:
        note_held_back(options, model, held_back, state, checkpoint)
    try:
        while state["step"] < total and state["worse"] < options.patience and not enough(options, state):
            one_step(options, model, optimizer, train, choices, state, steps_a_pass, total, device)
            if state["step"] % options.every == 0 or state["step"] == total:
                note_held_back(options, model, held_back, state, checkpoint)
                keep(model, optimizer, state, checkpoint)
    except Stop:
        say(options.out, kind="stopped", step=state["step"])
    keep(model, optimizer, state, checkpoint)


def with_adapter(model, options: argparse.Namespace):
    """The adapter of the checkpoint, or a new one; and where the training stands."""
    checkpoint = options.out / "checkpoint"
    if (checkpoint / "state.json").exists():
        return PeftModel.from_pretrained(model, checkpoint, is_trainable=True), json.loads((checkpoint / "state.json").read_text())
    torch.manual_seed(options.seed)
    config = LoraConfig(r=options.rank, lora_alpha=2 * options.rank, lora_dropout=0.05, target_modules=LINEAR, task_type="CAUSAL_LM")
    return get_peft_model(model, config), {"step": 0, "best": None, "worse": 0}


def one_step(options, model, optimizer, train, choices, state, steps_a_pass, total, device) -> None:
    at = time.monotonic()
    order = chosen(train, choices, options.seed, state["step"] // steps_a_pass)
    first = (state["step"] % steps_a_pass) * options.batch
    batch = order[first : first + options.batch]
    rate = options.rate * share_of_rate(state["step"], total)
    for group in optimizer.param_groups:
        group["lr"] = rate
    model.train()
    losses = []
    for item in batch:
        loss = loss_of(model, item, device)
        (loss / len(batch)).backward()
        losses.append(loss.item())
    torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    state["step"] += 1
    seconds = time.monotonic() - at
    tokens = sum(len(item.ids) for item in batch)
    say(options.out, kind="step", step=state["step"], of=total, loss=mean(losses), rate=rate, tokens_a_second=round(tokens / seconds, 1))


def loss_of(model, item: Item, device: str) -> torch.Tensor:
    """Mean over the learnt tokens alone; logits are computed from the first of them on, which saves most of the memory."""
    ids = torch.tensor([item.ids], device=device)
    labels = torch.tensor([item.labels], device=device)
    kept = len(item.ids) - item.first + 1
    logits = model(input_ids=ids, logits_to_keep=kept, use_cache=False).logits
    return torch.nn.functional.cross_entropy(logits[0, :-1].float(), labels[0, item.first :], ignore_index=-100)


@torch.no_grad()
def note_held_back(options, model, held_back: list[Item], state: dict, checkpoint: Path) -> None:
    model.eval()
    device = next(model.parameters()).device
    losses: dict[str, list[float]] = {}
    for item in held_back:
        losses.setdefault(item.kind, []).append(loss_of(model, item, str(device)).item())
    means = {kind: mean(values) for kind, values in losses.items()}
    told = means.get("summary", mean(list(means.values())))
    better = state["best"] is None or told < state["best"]
    state["worse"] = 0 if better else state["worse"] + 1
    if better:
        state["best"] = told
        model.save_pretrained(options.out / "best", save_embedding_layers=False)
    say(options.out, kind="held-back", step=state["step"], best=better, **means)


def keep(model, optimizer, state: dict, checkpoint: Path) -> None:
    """Written beside and moved into place: a stop in the middle leaves the one before."""
    fresh = checkpoint.with_name("checkpoint.new")
    shutil.rmtree(fresh, ignore_errors=True)
    model.save_pretrained(fresh, save_embedding_layers=False)
    torch.save(optimizer.state_dict(), fresh / "optimizer.pt")
    (fresh / "state.json").write_text(json.dumps(state))
    shutil.rmtree(checkpoint, ignore_errors=True)
    fresh.rename(checkpoint)


def chosen(train: list[Item], choices: float, seed: int, number: int) -> list[Item]:
    """The examples of a pass, shuffled; the same for the same seed, so that a resumed pass goes on where it was."""
    shuffled = random.Random(f"{seed} {number}")
    picked = [item for item in train if item.kind == "summary" or shuffled.random() < choices]
    shuffled.shuffle(picked)
    return picked


def spread(items: list[Item], most: int) -> list[Item]:
    if len(items) <= most:
        return items
    return [items[i * len(items) // most] for i in range(most)]


def share_of_rate(step: int, total: int) -> float:
    warm = max(1, total // 20)
    if step < warm:
        return (step + 1) / warm
    return 0.1 + 0.45 * (1 + math.cos(math.pi * (step - warm) / max(1, total - warm)))


def enough(options: argparse.Namespace, state: dict) -> bool:
    return options.steps is not None and state["step"] >= options.steps


def mean(values: list[float]) -> float:
    return round(sum(values) / max(1, len(values)), 4)


def say(out: Path, **line) -> None:
    text = json.dumps(line)
    print(text, flush=True)
    with open(out / "log.jsonl", "a", encoding="utf-8") as log:
        log.write(text + "\n")


def stop(*_) -> None:
    raise Stop


if __name__ == "__main__":
    main()
