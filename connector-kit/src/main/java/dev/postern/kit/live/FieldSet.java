package dev.postern.kit.live;

import java.util.List;

/**
 * The fields of one item, as of one database.
 *
 * @param id the item's id
 * @param title its name
 * @param fields in the vendor's order
 */
public record FieldSet(String id, String title, List<Field> fields) {
    public FieldSet {
        title = Field.plain(title, Field.LONGEST_LABEL);
        fields = List.copyOf(fields);
    }
}
