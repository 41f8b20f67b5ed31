/**
 * How many articles there are in each state, of each tag and of each author, kept with every change.
 *
 * <p>Promise: a total is what counting all rows says, also while many change them at once.
 */
package org.broadsheet.article.count;
