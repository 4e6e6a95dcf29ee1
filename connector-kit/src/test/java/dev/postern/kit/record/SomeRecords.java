package dev.postern.kit.record;

import java.util.List;

/** Records of a vendor that there is not, good as they stand, for tests to spoil. */
public final class SomeRecords {
    public static final String VENDOR = """
            vendor: acme
            title: Acme
            documentation: {url: https://docs.example.com, read: 2026-11-20, status: vendor}
            instructions: Things have parts.
            api: {url: https://api.example.com, hosts: [api.example.com, "*.example.org"]}
            signIn:
              - {kind: bearer, token: token}
              - {kind: login, path: /login, fields: [user, password], token: /token}
            test: list_all_acme_things
            resources:
              things: {one: thing, tags: [things]}
            paging:
              page: {kind: page, parameter: page, first: 1, size: 3, next: /next}
              whole: {kind: whole}
            answers: {items: [/data, ""], hidden: [secret], emptyObjects: [extras]}
            rateLimit: {throttled: [429], limit: x-limit, remaining: x-left, resetAt: x-reset, retryAfter: retry-after}
            errors: {message: [/message], details: [/errors], code: [/code]}
            tell:
              404: There is no such thing. List them.
            """;

    public static final String LIST = """
            description: Lists things, three on a page; go on with next_cursor.
            documentation: {url: https://docs.example.com/things, read: 2026-11-20, status: vendor}
            request: {method: GET, path: /things}
            parameters:
              - {name: search, in: query, schema: {type: string}, description: Words to look for.}
            paging: page
            effect: reads
            """;

    public static final String UPDATE = """
            description: Changes a thing, which is replaced by what is sent.
            documentation: {url: https://docs.example.com/things, read: 2026-11-20, status: vendor}
            request: {method: PUT, path: "/things/{id}"}
            parameters:
              - {name: id, in: path, schema: {type: string}, description: The thing's id.}
              - {name: trace, in: header, wireName: X-Trace, schema: {type: string}, description: Goes into a header.}
              - {name: kind, in: query, schema: {type: string}, description: Goes to both places.}
            body:
              required: [name]
              properties:
                name: {type: string, maxLength: 10, description: Its name.}
                size: {type: integer, minimum: 1, description: Its size.}
                color: {type: string, enum: [Red, Green], description: Its color.}
                parts: {type: array, items: {type: string}, description: Its parts.}
                extras: {type: object, additionalProperties: true, description: What else there is.}
                kind: {type: string, description: Goes to both places.}
                owner_id: {type: string, wireName: "owner[id]", description: Whose it is.}
                ready: {type: boolean, description: Whether it is ready.}
            effect: writes
            refuseEmpty: [extras]
            deadline: 5s
            tell:
              422: The name is taken. Choose another.
            """;

    private SomeRecords() {}

    public static Vendor vendor() {
        return with("things/list.yaml", LIST, "things/update.yaml", UPDATE);
    }

    /** A vendor with these files, given as path and text in turn. */
    public static Vendor with(String... pathsAndTexts) {
        return vendor(VENDOR, pathsAndTexts);
    }

    /** A vendor with this {@code vendor.yaml} and these files, given as path and text in turn. */
    public static Vendor vendor(String vendor, String... pathsAndTexts) {
        List<RecordFile> files = new java.util.ArrayList<>();
        files.add(new RecordFile(RecordFile.VENDOR, vendor));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(new RecordFile(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return Records.read(files);
    }
}
