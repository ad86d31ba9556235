"""The network: a small residual pyramid that answers on a grid of four pixels (one metre).

Its sums are spent where they help most per pixel: little at strides 2 and 4, where every layer costs sixteen times
what it costs at stride 16, and most at strides 8 and 16, where one sees a lorry whole.
"""
import torch
import torch.nn.functional as F
from torch import nn

CELL = 4  # pixels per cell of the answer
CHANNELS = 11  # small, large, dx, dy, ln length, ln width, cos 2a, sin 2a, tanker, cos front, sin front
MIDDLE_GREY, SPREAD = 110.0, 55.0


def convolution(inner, outer, size=3, stride=1):
    return nn.Sequential(nn.Conv2d(inner, outer, size, stride, size // 2, bias=False), nn.BatchNorm2d(outer), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = convolution(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x):
        return F.relu(x + self.second(self.first(x)))


class Detector(nn.Module):
    def __init__(self, widths=(16, 24, 48, 96), blocks=(1, 2, 3), neck=(32, 48)):
        super().__init__()
        stem, fine, middle, coarse = widths
        self.stem = convolution(3, stem, 3, 2)
        self.fine = nn.Sequential(convolution(stem, fine, 3, 2), *[Residual(fine) for _ in range(blocks[0])])
        self.middle = nn.Sequential(convolution(fine, middle, 3, 2), *[Residual(middle) for _ in range(blocks[1])])
        self.coarse = nn.Sequential(convolution(middle, coarse, 3, 2), *[Residual(coarse) for _ in range(blocks[2])])
        self.from_coarse = nn.Conv2d(coarse, neck[1], 1)
        self.from_middle = nn.Conv2d(middle, neck[1], 1)
        self.join_middle = convolution(neck[1], neck[1])
        self.down = nn.Conv2d(neck[1], neck[0], 1)
        self.from_fine = nn.Conv2d(fine, neck[0], 1)
        self.join_fine = convolution(neck[0], neck[0])
        self.head = nn.Conv2d(neck[0], CHANNELS, 1)
        nn.init.normal_(self.head.weight, std=.02)
        nn.init.zeros_(self.head.bias)
        nn.init.constant_(self.head.bias[:2], -3.5)

    def forward(self, picture):
        """Raw answers (no sigmoid) for RGB pictures of values 0..255."""
        fine = self.fine(self.stem((picture - MIDDLE_GREY) / SPREAD))
        middle = self.middle(fine)
        coarse = self.coarse(middle)
        joined = self.join_middle(self.from_middle(middle) + F.interpolate(self.from_coarse(coarse), scale_factor=2.0, mode="nearest"))
        joined = self.join_fine(self.from_fine(fine) + F.interpolate(self.down(joined), scale_factor=2.0, mode="nearest"))
        return self.head(joined)


class Shipped(nn.Module):
    """What is exported: the same answers with probabilities as probabilities."""

    def __init__(self, detector):
        super().__init__()
        self.detector = detector

    def forward(self, rgb):
        raw = self.detector(rgb)
        return torch.cat([torch.sigmoid(raw[:, :2]), raw[:, 2:8], torch.sigmoid(raw[:, 8:9]), raw[:, 9:]], 1)


def sums_per_pixel(detector):
    """Multiply-adds for each pixel of the picture."""
    total, side = [0], 256
    hooks = [m.register_forward_hook(lambda m, i, o: total.__setitem__(0, total[0] + m.weight.numel() * o.shape[2] * o.shape[3]))
             for m in detector.modules() if isinstance(m, nn.Conv2d)]
    with torch.no_grad():
        detector.eval()(torch.zeros(1, 3, side, side))
    for hook in hooks:
        hook.remove()
    return total[0] / side ** 2
