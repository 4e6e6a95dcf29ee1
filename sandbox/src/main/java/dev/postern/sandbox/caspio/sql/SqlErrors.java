package dev.postern.sandbox.caspio.sql;

import dev.postern.sandbox.caspio.answer.Refusal;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** Says of a query that the engine refuses what the vendor's database would say. */
final class SqlErrors {
    private SqlErrors() {}

    static Refusal refusal(SQLException e) {
        return Refusal.sql(
                switch (e.getErrorCode()) {
                    case ErrorCode.DATA_CONVERSION_ERROR_1, ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1 ->
                        "Error converting a value to the data type of what it is compared with.";
                    case ErrorCode.INVALID_DATETIME_CONSTANT_2 ->
                        "Conversion failed when converting date and/or time from character string.";
                    case ErrorCode.DIVISION_BY_ZERO_1 -> "Divide by zero error encountered.";
                    case ErrorCode.MUST_GROUP_BY_COLUMN_1 ->
                        "A selected field is neither in an aggregate function nor in the GROUP BY clause.";
                    case ErrorCode.INVALID_USE_OF_AGGREGATE_FUNCTION_1 ->
                        "An aggregate may not appear in the WHERE clause.";
                    case ErrorCode.TYPES_ARE_NOT_COMPARABLE_2 -> "Operand type clash.";
                    case ErrorCode.ORDER_BY_NOT_IN_RESULT ->
                        "ORDER BY items must appear in the select list if SELECT DISTINCT is specified.";
                    default -> "Incorrect syntax near the end of a clause.";
                });
    }
}
