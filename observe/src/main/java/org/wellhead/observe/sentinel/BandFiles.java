package org.wellhead.observe.sentinel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mil.nga.tiff.FileDirectory;
import mil.nga.tiff.ImageWindow;
import mil.nga.tiff.Rasters;
import mil.nga.tiff.TIFFImage;
import mil.nga.tiff.TiffReader;
import org.wellhead.observe.picture.PictureException;

/**
 * The four bands of a Sentinel-2 picture in TIFF files, read a few rows at a time: four files (B02, B03, B04, B08), or one file whose bands are red,
 * green, blue, near infrared.
 */
public final class BandFiles {
    private static final int TILE_PX = 10_980;
    private static final long MOST_BYTES = 260_000_000;
    private static final int SAMPLED_ROWS = 24;
    private static final int BANDS = 4;

    private final List<Path> paths;
    private final List<FileDirectory> files;
    private final int widthPx;
    private final int heightPx;
    private final double divisor;

    private BandFiles(List<Path> paths, List<FileDirectory> files) throws IOException {
        this.paths = paths;
        this.files = files;
        widthPx = files.get(0).getImageWidth().intValue();
        heightPx = files.get(0).getImageHeight().intValue();
        divisor = divisor();
    }

    /**
     * Opens four files, one for each of B02, B03, B04 and B08, or one with the bands red, green, blue, near infrared.
     *
     * @throws PictureException if they are not that, are larger than a tile of 10,980 x 10,980 px, or do not fit each other
     */
    public static BandFiles open(List<Path> paths) throws IOException {
        if (paths.size() != 1 && paths.size() != BANDS) {
            throw new PictureException(
                    "--sentinel2: " + paths.size()
                            + " files; it takes four (B02 B03 B04 B08) or one with the bands red, green, blue, near infrared; name them");
        }
        List<FileDirectory> files = new ArrayList<>();
        for (Path path : paths) {
            FileDirectory file = directory(path);
            BandLimits.hold(path, file, paths.size() == 1 ? BANDS : 1, TILE_PX);
            if (!files.isEmpty()
                    && (file.getImageWidth().intValue()
                                    != files.get(0).getImageWidth().intValue()
                            || file.getImageHeight().intValue()
                                    != files.get(0).getImageHeight().intValue())) {
                throw new PictureException(
                        path.getFileName() + ": " + file.getImageWidth() + " x " + file.getImageHeight()
                                + " px, but " + paths.get(0).getFileName() + " has "
                                + files.get(0).getImageWidth() + " x "
                                + files.get(0).getImageHeight() + "; bands lie on one grid; take those of 10 m");
            }
            files.add(file);
        }
        return new BandFiles(List.copyOf(paths), files);
    }

    private static FileDirectory directory(Path path) throws IOException {
        long bytes = Files.size(path);
        if (bytes > MOST_BYTES) {
            throw new PictureException(path.getFileName() + ": " + bytes + " bytes; a band of a tile has at most "
                    + MOST_BYTES + "; cut the picture to the roads in question");
        }
        BandHead.hold(path);
        try {
            TIFFImage image = TiffReader.readTiff(path.toFile());
            return image.getFileDirectory();
        } catch (RuntimeException damaged) {
            throw new PictureException(
                    path.getFileName()
                            + ": no TIFF, or a damaged one; bands come as TIFF; JPEG 2000 can be turned into it by"
                            + " gdal_translate",
                    damaged);
        }
    }

    /** Pixels in a row. */
    public int widthPx() {
        return widthPx;
    }

    /** Rows. */
    public int heightPx() {
        return heightPx;
    }

    /** How values were read as reflectance, in sentences for people. */
    public List<String> notes() {
        return List.of(
                divisor == 1
                        ? "values are taken as reflectance"
                        : String.format(
                                Locale.ROOT,
                                "values are taken as reflectance times %.0f, by how large they are",
                                divisor));
    }

    /**
     * Some rows of all bands.
     *
     * @throws PictureException if a file is damaged there
     */
    public Bands rows(int fromRow, int count) throws IOException {
        float[][] planes = new float[BANDS][];
        if (files.size() == 1) {
            int[] order = {2, 1, 0, 3};
            Rasters rasters = read(0, fromRow, count);
            for (int band = 0; band < BANDS; band++) {
                planes[band] = plane(rasters, order[band], count);
            }
        } else {
            for (int band = 0; band < BANDS; band++) {
                planes[band] = plane(read(band, fromRow, count), 0, count);
            }
        }
        return new Bands(widthPx, count, planes[0], planes[1], planes[2], planes[3]);
    }

    private float[] plane(Rasters rasters, int sample, int rows) {
        float[] plane = new float[widthPx * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < widthPx; x++) {
                float value = rasters.getPixelSample(sample, x, y).floatValue();
                // Zero is Sentinel-2's mark for no data.
                plane[y * widthPx + x] = value == 0 ? Float.NaN : (float) (value / divisor);
            }
        }
        return plane;
    }

    private Rasters read(int file, int fromRow, int count) throws IOException {
        try {
            return files.get(file).readRasters(new ImageWindow(0, fromRow, widthPx, fromRow + count));
        } catch (RuntimeException damaged) {
            throw new PictureException(
                    paths.get(file).getFileName() + ": rows " + fromRow + " to " + (fromRow + count)
                            + " cannot be read; the file is damaged or cut off; fetch it anew",
                    damaged);
        }
    }

    /** Reflectance is told apart from bytes and from Sentinel-2's ten thousandths by how large values are in some rows. */
    private double divisor() throws IOException {
        double most = 0;
        int step = Math.max(1, Math.ceilDiv(heightPx, SAMPLED_ROWS));
        for (int file = 0; file < files.size(); file++) {
            for (int row = 0; row < heightPx; row += step) {
                Rasters rasters = read(file, row, 1);
                for (int sample = 0; sample < rasters.getSamplesPerPixel(); sample++) {
                    for (int x = 0; x < widthPx; x++) {
                        double value = rasters.getPixelSample(sample, x, 0).doubleValue();
                        most = value > most ? value : most;
                    }
                }
            }
        }
        if (most <= 2) {
            return 1;
        }
        return most <= 255 ? 255 : 10_000;
    }
}
