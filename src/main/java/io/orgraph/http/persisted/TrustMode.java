package io.orgraph.http.persisted;

/** Which documents run where there is a manifest. */
public enum TrustMode {
    /** The manifest is not read. */
    OFF,
    /** Those of the manifest by their id, and all others. */
    PREFER,
    /** Those of the manifest alone. */
    ONLY,
    /** All, and those that are not of the manifest are counted and logged. */
    REPORT
}
