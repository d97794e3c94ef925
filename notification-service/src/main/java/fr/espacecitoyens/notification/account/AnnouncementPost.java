package fr.espacecitoyens.notification.account;

import fr.espacecitoyens.notification.mail.Post;
import org.springframework.stereotype.Component;

/** Puts an announcement into words and hands it in. */
@Component
class AnnouncementPost {

    private final AnnouncementLetter letter;
    private final Post post;

    AnnouncementPost(AnnouncementLetter letter, Post post) {
        this.letter = letter;
        this.post = post;
    }

    void send(Announcement announcement, String email) {
        post.send(letter.write(announcement, email));
    }
}
