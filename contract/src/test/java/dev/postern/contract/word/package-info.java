@NullMarked
package dev.postern.contract.word;

import org.jspecify.annotations.NullMarked;
