/**
 * How a text is saved: by hand, by itself or over the API, against the version that was read, merged where another came between.
 *
 * <p>Promise: nobody's text is overwritten; a text that cannot be merged is refused together with the one that it would have replaced.
 */
package org.broadsheet.article.writing;
