// see the notes in /home/somebody/notes.txt
// and https://example.test/home/page
