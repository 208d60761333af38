using Quickstart.Music;

string folder = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "music");
Directory.CreateDirectory(folder);
string songFile = Path.Combine(folder, "song.wav");
string remixFile = Path.Combine(folder, "remix.wav");

await using (FileStream song = File.Create(songFile))
{
    Song.Write(song);
}

await using (FileStream original = File.OpenRead(songFile))
await using (FileStream remix = File.Create(remixFile))
{
    await Remix.WriteAsync(original, remix);
}

Console.WriteLine($"Wrote {songFile} and {remixFile}");
