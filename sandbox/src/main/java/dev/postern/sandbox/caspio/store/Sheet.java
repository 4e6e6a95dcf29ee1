package dev.postern.sandbox.caspio.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rows under columns, for queries to read. */
public interface Sheet {
    List<Column> columns();

    /** The rows, in the order in which they were made. */
    List<ObjectNode> rows();

    /** Another number after every change. */
    long version();
}
