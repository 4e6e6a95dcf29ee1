package dev.postern.stories.executable;

import java.lang.constant.ClassDesc;

/** What a class file tells of the last thing that a call is given; where it is given none, of what it is made on. */
sealed interface Argument {
    /** A class that is named. */
    record Named(ClassDesc type) implements Argument {}

    /** A text that is known. */
    record Text(String text) implements Argument {}

    /** Something of this declared type. */
    record Value(ClassDesc type) implements Argument {}

    /** Something that is not followed. */
    record Unseen() implements Argument {}
}
