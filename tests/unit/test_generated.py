"""A generated register is one that the register's own check accepts, and the seed decides its bytes."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.register.register import read_register

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "generate.py"
CLAIMS = 2000


def written(folder, seed):
    subprocess.run([sys.executable, SCRIPT, folder, "--claims", str(CLAIMS), "--seed", str(seed)], check=True)
    return {file.relative_to(folder): file.read_bytes() for file in sorted(folder.rglob("*.*")) if file.is_file()}


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    folder = tmp_path_factory.mktemp("generated")
    return folder, written(folder, 1)


def test_a_generated_register_has_no_faults(generated):
    claims = read_register(generated[0]).claims
    assert 0.95 * CLAIMS < len(claims) <= CLAIMS
    assert claims["bound"].nunique() == 7
    assert claims["modality"].nunique() == 5


def test_the_same_seed_gives_the_same_bytes(generated, tmp_path):
    assert written(tmp_path, 1) == generated[1]


def test_another_seed_gives_another_register(generated, tmp_path):
    assert written(tmp_path, 2) != generated[1]
