package org.wellhead.observe.sentinel;

import java.util.Arrays;

/** Medians and values between pixels of a plane; the plane's edge goes on outside of it. */
final class Filter {
    private Filter() {}

    /** The middle value of a pixel and its eight neighbours. */
    static float median(float[] plane, int width, int height, int x, int y, float[] nine) {
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            int row = Math.clamp(y + dy, 0, height - 1) * width;
            for (int dx = -1; dx <= 1; dx++) {
                nine[count++] = plane[row + Math.clamp(x + dx, 0, width - 1)];
            }
        }
        Arrays.sort(nine);
        return nine[4];
    }

    /** The value at a point between the middles of pixels, which are whole numbers here; linear in both directions. */
    static double at(float[] plane, int width, int height, double x, double y) {
        double inX = Math.clamp(x, 0, width - 1);
        double inY = Math.clamp(y, 0, height - 1);
        int left = Math.min((int) inX, Math.max(0, width - 2));
        int top = Math.min((int) inY, Math.max(0, height - 2));
        int right = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, height - 1);
        double partX = inX - left;
        double partY = inY - top;
        double upper = plane[top * width + left] * (1 - partX) + plane[top * width + right] * partX;
        double lower = plane[below * width + left] * (1 - partX) + plane[below * width + right] * partX;
        return upper * (1 - partY) + lower * partY;
    }
}
