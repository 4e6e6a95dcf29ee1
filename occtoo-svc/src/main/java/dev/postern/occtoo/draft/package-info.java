/** Drafts: what a create tool would be sent, checked and shown before anybody sends it. Nothing here changes anything. */
@NullMarked
package dev.postern.occtoo.draft;

import org.jspecify.annotations.NullMarked;
