/**
 * Tags: what articles are about, each with one slug and one name.
 *
 * <p>Promise: names that make the same slug are the same tag, also when two writers make it at the same instant.
 */
package org.broadsheet.tag;
