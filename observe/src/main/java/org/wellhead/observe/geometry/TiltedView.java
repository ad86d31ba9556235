package org.wellhead.observe.geometry;

/**
 * A picture from a camera that looks down at an angle, over flat ground: a pinhole whose principal point is the picture's
 * middle, whose pixels are square and whose rows are level.
 *
 * <p>The frame: x to the right, y down the picture, that is towards the camera. Its origin is where the optical axis meets the
 * ground; if that looks level or up, below the camera.
 *
 * <p>With f the focal length, H the height, D the depression, and u, v a pixel's offsets from the middle to the right and
 * down, a pixel shows ground if q = f sin D + v cos D is positive. The ground lies at x = H u / q, and H (f cos D - v sin D) / q
 * in front of the camera; a pixel covers H / q across and H f / q² along.
 *
 * <p>How flat ground errs: after d metres the Earth has fallen d² / 2R below it (0.08 m at 1 km, 7.8 m at 10 km), so that the
 * ground at distance d is taken for nearer by the part d² / 2RH of d: from 4,500 m, 0.02 % at 3 km, 0.2 % at 10 km, 1.6 % at 30 km, and
 * at the horizon by half. Within a few kilometres nobody measures that. {@link Camera} has the curved Earth.
 *
 * <p>Source: the pinhole camera of any textbook on photogrammetry.
 */
public final class TiltedView implements View {
    private final double heightMetres;
    private final double focalPx;
    private final int widthPx;
    private final int heightPx;
    private final double sin;
    private final double cos;
    private final double cameraYMetres;

    /** q of the flattest ray that still meets the ground before the horizon, as a part of the ray's level part. */
    private final double horizonSlope;

    /**
     * A view from what is known of the camera.
     *
     * @param heightMetres above the ground, above 0 to {@value Horizon#HEIGHT_METRES_MAX}
     * @param focalPx the focal length in pixels, positive
     * @param depressionDegrees of the optical axis below the horizontal, above -90 to 90, which is straight down
     * @param widthPx at least 1
     * @param heightPx at least 1
     * @throws IllegalArgumentException for other values, and if the picture shows only sky
     */
    public TiltedView(double heightMetres, double focalPx, double depressionDegrees, int widthPx, int heightPx) {
        this(new Camera(heightMetres, focalPx, depressionDegrees, widthPx, heightPx));
    }

    /**
     * A view from a camera.
     *
     * @throws IllegalArgumentException if the picture shows only sky
     */
    public TiltedView(Camera camera) {
        heightMetres = camera.heightMetres();
        focalPx = camera.focalPx();
        widthPx = camera.widthPx();
        heightPx = camera.heightPx();
        sin = Math.sin(Math.toRadians(camera.depressionDegrees()));
        cos = Math.cos(Math.toRadians(camera.depressionDegrees()));
        cameraYMetres = sin > 0 ? heightMetres * cos / sin : 0;
        horizonSlope = Math.tan(Math.toRadians(Horizon.of(heightMetres).dipDegrees()));
        if (isSky(0, heightPx / 2.0)) {
            throw new IllegalArgumentException(
                    "the whole picture lies above the horizon; check the camera's height and depression");
        }
    }

    @Override
    public PixelPoint pixel(double xMetres, double yMetres) {
        double depth = depthMetres(yMetres);
        if (!(depth > 0)) {
            throw new IllegalArgumentException("the ground at " + xMetres + ", " + yMetres + " is behind the camera");
        }
        double down = (yMetres - cameraYMetres) * sin + heightMetres * cos;
        return new PixelPoint(widthPx / 2.0 + focalPx * xMetres / depth, heightPx / 2.0 + focalPx * down / depth);
    }

    @Override
    public double[] ground(PixelPoint point) {
        double u = point.xPx() - widthPx / 2.0;
        double v = point.yPx() - heightPx / 2.0;
        if (isSky(u, v)) {
            throw new IllegalArgumentException("the pixel " + point.xPx() + ", " + point.yPx() + " shows the sky");
        }
        double perPixel = heightMetres / slopePx(v);
        return new double[] {perPixel * u, yMetres(v)};
    }

    @Override
    public double sampleMetres(double xMetres, double yMetres) {
        double depth = depthMetres(yMetres);
        if (!(depth > 0)) {
            throw new IllegalArgumentException("the ground at " + xMetres + ", " + yMetres + " is behind the camera");
        }
        // sqrt(H / q * H f / q²), and depth = H f / q.
        return depth / focalPx * Math.sqrt(depth / heightMetres);
    }

    /** The ground sample distance of the nearest row, the finest one. */
    public double finestMetres() {
        return sampleMetres(0, yMetres(heightPx / 2.0));
    }

    /**
     * The smallest rectangle that holds all ground which the picture shows finely enough. What of it lies beside the picture's
     * slanting edges is in no pixel: {@link #pixel} leads outside of the picture there.
     *
     * @throws IllegalArgumentException if no row is that fine
     */
    @Override
    public double[] extentMetres(double coarsestMetres) {
        if (!(finestMetres() <= coarsestMetres)) {
            throw new IllegalArgumentException("the nearest row of the picture has " + finestMetres()
                    + " metres per pixel, coarser than " + coarsestMetres);
        }
        double near = yMetres(heightPx / 2.0);
        double top = -heightPx / 2.0;
        boolean wholly = !isSky(0, top) && sampleMetres(0, yMetres(top)) <= coarsestMetres;
        double far = wholly ? yMetres(top) : Math.max(coarsestYMetres(coarsestMetres), horizonYMetres());
        double half = depthMetres(far) * (widthPx / 2.0) / focalPx;
        return new double[] {-half, far, half, near};
    }

    /** Metres in front of the lens, along the optical axis. */
    private double depthMetres(double yMetres) {
        return heightMetres * sin - (yMetres - cameraYMetres) * cos;
    }

    private double slopePx(double v) {
        return focalPx * sin + v * cos;
    }

    private double yMetres(double v) {
        return cameraYMetres - heightMetres * (focalPx * cos - v * sin) / slopePx(v);
    }

    private boolean isSky(double u, double v) {
        return !(slopePx(v) > horizonSlope * Math.hypot(u, focalPx * cos - v * sin));
    }

    private double coarsestYMetres(double coarsestMetres) {
        double depth = Math.cbrt(coarsestMetres * coarsestMetres * focalPx * focalPx * heightMetres);
        return cameraYMetres - (depth - heightMetres * sin) / cos;
    }

    private double horizonYMetres() {
        return cameraYMetres - heightMetres / horizonSlope;
    }
}
