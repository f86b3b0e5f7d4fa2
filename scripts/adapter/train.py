"""Trains the adapter on the examples that examples.ts wrote. Stops and goes on at any step (README.md)."""

import argparse
import ctypes
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
    parser.add_argument("--after", type=Path, default=None, help="folder of an adapter to begin with: another run's best or checkpoint")
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--batch", type=int, default=4, help="examples a step")
    parser.add_argument("--share", type=float, default=1.0, help="share of the examples in a pass, others in each")
    parser.add_argument("--every", type=int, default=40, help="steps between two measurements")
    parser.add_argument("--keep", type=int, default=10, help="steps between two checkpoints")
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
    options.out.mkdir(parents=True, exist_ok=True)

    model, tokenizer = load_base(options.base, device)
    train = read_items(options.data / "train.jsonl", tokenizer)
    held_back = spread(read_items(options.data / "held-back.jsonl", tokenizer), options.held_back)
    model, state = with_adapter(model, options)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=options.rate, weight_decay=0.0)
    checkpoint = options.out / "checkpoint"
    if (checkpoint / "optimizer.pt").exists():
        optimizer.load_state_dict(torch.load(checkpoint / "optimizer.pt", map_location=device))

    steps_a_pass = math.ceil(len(chosen(train, options, 0)) / options.batch)
    total = steps_a_pass * options.passes
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    say(options.out, kind="start", step=state["step"], of=total, device=device, train=len(train), held_back=len(held_back))
    if state["best"] is None:
        note_held_back(options, model, held_back, state, checkpoint)
    try:
        while state["step"] < total and state["worse"] < options.patience and not enough(options, state):
            one_step(options, model, optimizer, train, state, steps_a_pass, total, device)
            if state["step"] % options.every == 0 or state["step"] == total:
                note_held_back(options, model, held_back, state, checkpoint)
            if state["step"] % options.keep == 0:
                keep(model, optimizer, state, checkpoint)
                give_memory_back()
    except Stop:
        say(options.out, kind="stopped", step=state["step"])
    keep(model, optimizer, state, checkpoint)


def with_adapter(model, options: argparse.Namespace):
    """The adapter of the checkpoint, another run's, or a new one; and where the training stands. No dropout: it doubles a step's time."""
    checkpoint = options.out / "checkpoint"
    if (checkpoint / "state.json").exists():
        return PeftModel.from_pretrained(model, checkpoint, is_trainable=True), json.loads((checkpoint / "state.json").read_text())
    begun = {"step": 0, "best": None, "worse": 0}
    if options.after:
        return PeftModel.from_pretrained(model, options.after, is_trainable=True), begun
    torch.manual_seed(options.seed)
    config = LoraConfig(r=options.rank, lora_alpha=2 * options.rank, target_modules=LINEAR, task_type="CAUSAL_LM")
    return get_peft_model(model, config), begun


def one_step(options, model, optimizer, train, state, steps_a_pass, total, device) -> None:
    at = time.monotonic()
    order = chosen(train, options, state["step"] // steps_a_pass)
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


def give_memory_back() -> None:
    """Examples differ in length, and the holes they leave in glibc's heap add up to all of a machine's memory in an hour."""
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except OSError:
        pass


def loss_of(model, item: Item, device: str) -> torch.Tensor:
    """Mean over the learnt tokens; only for them logits are made, as one plain matrix product (a batched one copies the whole vocabulary)."""
    base = model.get_base_model()
    labels = torch.tensor(item.labels, device=device)
    learnt = (labels != -100).nonzero()[:, 0]
    hidden = base.model(input_ids=torch.tensor([item.ids], device=device), use_cache=False).last_hidden_state[0]
    logits = torch.nn.functional.linear(hidden[learnt - 1], base.lm_head.weight)
    return torch.nn.functional.cross_entropy(logits.float(), labels[learnt])


@torch.no_grad()
def note_held_back(options, model, held_back: list[Item], state: dict, checkpoint: Path) -> None:
    model.eval()
    device = next(model.parameters()).device
    told = mean([loss_of(model, item, str(device)).item() for item in held_back])
    better = state["best"] is None or told < state["best"]
    state["worse"] = 0 if better else state["worse"] + 1
    if better:
        state["best"] = told
        model.save_pretrained(options.out / "best", save_embedding_layers=False)
    say(options.out, kind="held-back", step=state["step"], best=better, loss=told)


def keep(model, optimizer, state: dict, checkpoint: Path) -> None:
    """Written beside and moved into place: a stop in the middle leaves the one before."""
    fresh = checkpoint.with_name("checkpoint.new")
    shutil.rmtree(fresh, ignore_errors=True)
    model.save_pretrained(fresh, save_embedding_layers=False)
    torch.save(optimizer.state_dict(), fresh / "optimizer.pt")
    (fresh / "state.json").write_text(json.dumps(state))
    shutil.rmtree(checkpoint, ignore_errors=True)
    fresh.rename(checkpoint)


def chosen(train: list[Item], options: argparse.Namespace, number: int) -> list[Item]:
    """The examples of a pass, shuffled; the same for the same seed, so that a resumed pass goes on where it was."""
    shuffled = list(train)
    random.Random(f"{options.seed} {number}").shuffle(shuffled)
    return shuffled[: math.ceil(options.share * len(shuffled))]


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
