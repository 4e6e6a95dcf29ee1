package dev.postern.kit.record;

/**
 * Where an endpoint's facts were read.
 *
 * @param url the page
 * @param read the day it was read, as {@code 2026-11-20}
 * @param status who says so
 */
public record Documentation(String url, String read, DocStatus status) {
    static Documentation read(YamlMap map) {
        DocStatus status = map.word("status", DocStatus.class)
                .orElseThrow(() -> map.fault("`status` is missing: vendor, guide or derived"));
        return new Documentation(map.text("url"), map.text("read"), status);
    }
}
