"""Turns a trained adapter into the GGUF file that the engine loads, with llama.cpp's own converter.

python convert.py --adapter RUN/best --base MODEL.gguf --llama-cpp FOLDER --out adapter.gguf
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from transformers import AutoConfig, AutoTokenizer

MOST = 20_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--adapter", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--llama-cpp", type=Path, required=True, help="the llama.cpp sources that node-llama-cpp was built from")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        write_base(options.base, Path(folder))
        converter = options.llama_cpp / "convert_lora_to_gguf.py"
        arguments = ["--base", folder, "--outtype", "f16", "--outfile", str(options.out), str(options.adapter)]
        subprocess.run([sys.executable, str(converter), *arguments], check=True)
    data = options.out.read_bytes()
    print(json.dumps({"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "base": sha256(options.base)}))
    if len(data) > MOST:
        sys.exit(f"{len(data)} bytes, {MOST} are allowed: train with a smaller rank")


def write_base(gguf: Path, folder: Path) -> None:
    """What the converter wants to know of the base model; a GGUF file does not name the class."""
    config = AutoConfig.from_pretrained(gguf.parent, gguf_file=gguf.name).to_dict()
    config["architectures"] = ["Qwen2ForCausalLM"]
    (folder / "config.json").write_text(json.dumps(config))
    AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name).save_pretrained(folder)


def sha256(file: Path) -> str:
    with open(file, "rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


if __name__ == "__main__":
    main()
