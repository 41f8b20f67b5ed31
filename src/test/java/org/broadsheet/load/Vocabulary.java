package org.broadsheet.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of a language: {@code Vocabulary.GERMAN.sentence(random)} makes no sense, but has the letters and lengths of the language. */
enum Vocabulary {
    ENGLISH(
            "en",
            " ",
            ".",
            "the river carries paper boats under an old bridge while editors count words before morning and nobody asks why"
                    + " printing takes longer than thinking about quiet streets where bread is still warm"),
    GERMAN(
            "de",
            " ",
            ".",
            "die Zeitung von gestern liegt auf dem Küchentisch während draußen Straßenbahnen über nasse Gleise fahren und"
                    + " jemand Überschriften für morgen sucht Rechtschreibprüfung Blütenhonig schön groß weiß"),
    FRENCH(
            "fr",
            " ",
            ".",
            "la rédaction attend encore une dépêche qui n’arrive pas où les élèves cherchent cœur garçon forêt île naïve"
                    + " près du vieux théâtre avec patience après le café"),
    SPANISH(
            "es",
            " ",
            ".",
            "el niño pregunta cuándo llega el periódico mientras la señora riega geranios en otoño y mañana habrá música"
                    + " según el año corazón jardín lección vergüenza"),
    PORTUGUESE(
            "pt-BR",
            " ",
            ".",
            "a redação não dorme porque amanhã tem eleição e o avião da manhã traz notícias órgão coração irmã três vocês"
                    + " português praça saudade"),
    RUSSIAN(
            "ru",
            " ",
            ".",
            "газета лежит на столе пока снег тихо падает за окном и редактор ищет новое слово для завтрашней статьи"
                    + " объявление вчера город читатель ещё письмо"),
    GREEK(
            "el",
            " ",
            ".",
            "η εφημερίδα φτάνει κάθε πρωί στο νησί και ο δάσκαλος διαβάζει δυνατά τίτλους για τη θάλασσα άνεμος λέξη"
                    + " ήλιος δρόμος μικρός"),
    ARABIC(
            "ar",
            " ",
            ".",
            "تصل الصحيفة كل صباح إلى المدينة القديمة حيث يكتب المحرر كلمة جديدة عن البحر والسوق والمدرسة ثم يقرأ الناس"
                    + " أخبار اليوم"),
    HEBREW(
            "he",
            " ",
            ".",
            "העיתון מגיע בכל בוקר אל העיר הישנה שבה העורך כותב מילה חדשה על הים והשוק ואחר כך קוראים אנשים חדשות"),
    HINDI(
            "hi",
            " ",
            "।",
            "अख़बार हर सुबह पुराने शहर में आता है जहाँ संपादक नया शब्द लिखता है और लोग बाज़ार नदी बारिश की ख़बर पढ़ते हैं"),
    JAPANESE("ja", "", "。", "新聞は 毎朝 古い町に 届き 編集者が 新しい 言葉を 探して いる 雨の 駅で 読者は 静かに 記事を 読む カメラ ページ インク"),
    CHINESE("zh", "", "。", "报纸 每天 早上 送到 老城 编辑 在 河边 寻找 新的 词语 读者 安静地 读 文章 雨后 车站 市场 学校"),
    KOREAN("ko", " ", ".", "신문은 매일 아침 오래된 도시에 도착하고 편집자는 새로운 단어를 찾는다 비 오는 역에서 독자는 조용히 글을 읽는다");

    private final String language;
    private final String space;
    private final String stop;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> words;

    Vocabulary(String language, String space, String stop, String words) {
        this.language = language;
        this.space = space;
        this.stop = stop;
        this.words = List.of(words.split(" ", -1));
    }

    /** A BCP 47 tag. */
    String language() {
        return language;
    }

    String word(SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** Between so many words, the first with a capital where the script has one. */
    String phrase(SplittableRandom random, int fewest, int most) {
        String text = Stream.generate(() -> word(random))
                .limit(random.nextInt(fewest, most + 1))
                .collect(Collectors.joining(space));
        int first = text.offsetByCodePoints(0, 1);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(text.codePointAt(0)))
                .append(text, first, text.length())
                .toString();
    }

    String sentence(SplittableRandom random) {
        return phrase(random, 4, 14) + stop;
    }

    /** Puts sentences after each other. */
    String paragraph(SplittableRandom random, int fewest, int most) {
        return Stream.generate(() -> sentence(random))
                .limit(random.nextInt(fewest, most + 1))
                .collect(Collectors.joining(space));
    }
}
