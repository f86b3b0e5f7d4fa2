"""The base model out of its GGUF file, dequantized: what the adapter is trained beside."""

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def load_base(gguf: Path, device: str):
    """float32 on a CPU (7 GB for 1.5 billion parameters), bfloat16 on a GPU. Only the activations between layers are kept."""
    dtype = torch.bfloat16 if device == "cuda" else torch.float32
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    model = AutoModelForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name, dtype=dtype).to(device)
    return prepared(model), tokenizer


def prepared(model):
    model.config.use_cache = False
    model.gradient_checkpointing_enable(gradient_checkpointing_kwargs={"use_reentrant": False})
    model.enable_input_require_grads()
    return model
