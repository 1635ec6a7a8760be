"""How well colours are seen: their contrast by WCAG 2.2, and how far apart they are to who sees few of them.

Colour blindness as in Machado, Oliveira and Fernandes 2009 (severity 1); distances in CIELAB.
"""

import numpy as np

SEEING = {
    "all colours": np.eye(3),
    "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
WHITE_POINT = [0.9505, 1.0, 1.089]
BRIGHTNESS = [0.2126, 0.7152, 0.0722]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, written as #0072b2."""
    darker, lighter = sorted(float(_linear(colour) @ BRIGHTNESS) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def apart(one: str, other: str, seeing: str = "all colours") -> float:
    """How far apart two colours are to who sees as one of `SEEING`."""
    return float(np.linalg.norm(_lab(one, seeing) - _lab(other, seeing)))


def _linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def _lab(colour: str, seeing: str) -> np.ndarray:
    xyz = np.array(TO_XYZ) @ np.clip(np.array(SEEING[seeing]) @ _linear(colour), 0, 1) / WHITE_POINT
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
