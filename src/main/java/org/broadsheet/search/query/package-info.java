/**
 * How an index is asked, and what it answers: queries are built from terms, never parsed, so that nothing that somebody types
 * can be an error or cost more than a few words do.
 */
package org.broadsheet.search.query;
