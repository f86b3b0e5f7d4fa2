"""The base model out of its GGUF file, dequantized: what the adapter is trained beside."""

from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def load_base(gguf: Path, device: str):
    """bfloat16 where the processor multiplies it in hardware (five times as fast on two AMX cores), else float32 (7 GB)."""
    dtype = torch.bfloat16 if device == "cuda" or torch.cpu._is_amx_tile_supported() else torch.float32
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    model = AutoModelForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name, dtype=dtype).to(device)
    model.config.use_cache = False
    return model, tokenizer
