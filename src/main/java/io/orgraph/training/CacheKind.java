package io.orgraph.training;

import java.nio.file.Path;
import java.util.List;

/** What a version of Java can keep of a run, so that the next one starts faster. */
enum CacheKind {
    /** Loaded and linked classes, and method profiles. */
    AOT("AOT cache", "orgraph.aot", "-XX:AOTCacheOutput=", "-XX:AOTCache=", "-XX:AOTMode=on"),
    /** Parsed classes. */
    CDS(
            "archive for class data sharing",
            "orgraph.jsa",
            "-XX:ArchiveClassesAtExit=",
            "-XX:SharedArchiveFile=",
            "-Xshare:on");

    private static final int FIRST_WITH_PROFILES = 25;

    private final String words;
    private final String file;
    private final String writing;
    private final String reading;
    private final String strictly;

    CacheKind(String words, String file, String writing, String reading, String strictly) {
        this.words = words;
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        this.strictly = strictly;
    }

    /** The best that a version of Java has. */
    static CacheKind of(int feature) {
        return feature >= FIRST_WITH_PROFILES ? AOT : CDS;
    }

    String words() {
        return words;
    }

    Path file() {
        return Path.of(file);
    }

    /** The option that writes a cache when the process ends. */
    String writing(Path cache) {
        return writing + cache;
    }

    /** The option to start with a cache; one that does not fit is ignored. */
    String reading(Path cache) {
        return reading + cache;
    }

    /** The options with which a cache that does not fit stops the start. */
    List<String> readingStrictly(Path cache) {
        return List.of(reading(cache), strictly);
    }
}
