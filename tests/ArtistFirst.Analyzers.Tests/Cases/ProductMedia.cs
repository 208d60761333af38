//# Played with NAudio
//members
static void Play(string id) { using var reader = {|AF0001:new NAudio.Wave.AudioFileReader(id)|}; using var output = new NAudio.Wave.WaveOutEvent(); output.Init(reader); output.Play(); }
//# Played with NAudio after a check
//members
static void Play(string folder, string id) { Demand(id); using var reader = new NAudio.Wave.AudioFileReader(Path.Combine(folder, id + ".wav")) { Volume = 0.5f }; using var output = new NAudio.Wave.WaveOutEvent(); output.Init(reader); output.Play(); }
//# The decoder is chosen by the extension
//members
static NAudio.Wave.WaveStream Open(string path) => Path.GetExtension(path) switch { ".mp3" => {|AF0001:new NAudio.Wave.Mp3FileReader(path)|}, ".wav" => {|AF0001:new NAudio.Wave.WaveFileReader(path)|}, _ => throw new NotSupportedException(path) };
//# The decoder is chosen by the extension after a check
//members
static NAudio.Wave.WaveStream Open(string id, string path) { if (!path.Contains(id)) throw new ArgumentException(path); Demand(path); return Path.GetExtension(path) switch { ".mp3" => new NAudio.Wave.Mp3FileReader(path), ".wav" => new NAudio.Wave.WaveFileReader(path), _ => throw new NotSupportedException(path) }; }
//# What the gate opened is decoded
//members
static async Task<long> Run(CatalogueGate gate, UseRequest request) { await using CatalogueAudio audio = await gate.OpenAsync(request); using var reader = new NAudio.Wave.Mp3FileReader(audio.Stream); return reader.Length; }
//# What the gate opened is copied and decoded
//members
static async Task<long> Run(CatalogueGate gate, UseRequest request)
{
    await using CatalogueAudio audio = await gate.OpenAsync(request);
    using var buffer = new MemoryStream();
    await audio.Stream.CopyToAsync(buffer);
    buffer.Position = 0;
    using var reader = new NAudio.Wave.WaveFileReader(buffer);
    return reader.Length;
}
//# A file that was just written
//members
static long Run(string text) { string path = Path.GetTempFileName(); File.WriteAllText(path, text); using var reader = {|AF0001:new NAudio.Wave.WaveFileReader(path)|}; return reader.Length; }
//# Bytes that are read and decoded
//members
static long Run(string id) { byte[] bytes = File.ReadAllBytes($"catalogue/{id}.wav"); using var reader = {|AF0001:new NAudio.Wave.WaveFileReader(new MemoryStream(bytes))|}; return reader.Length; }
//# Bytes that are read and decoded after a check
//members
static long Run(string id) { Demand(id); byte[] bytes = File.ReadAllBytes($"catalogue/{id}.wav"); using var reader = new NAudio.Wave.WaveFileReader(new MemoryStream(bytes)); return reader.Length; }
//# Tags are no audio
//members
static string Title(string path) { using TagLib.File file = {|AF0011:TagLib.File.Create(path)|}; return file.Title; }
//# The code in the tags is checked
//members
static long Run(string path) { using TagLib.File file = {|AF0011:TagLib.File.Create(path)|}; Demand(file.Isrc); using var reader = new NAudio.Wave.AudioFileReader(path); return reader.Length; }
//# A check of the code in the tags of another file
//members
static long Run(string path, string other) { using TagLib.File file = {|AF0011:TagLib.File.Create(other)|}; Demand(file.Isrc); using var reader = {|AF0003:new NAudio.Wave.AudioFileReader(path)|}; return reader.Length; }
//# Converted with FFMpegCore
//members
static async Task Run(string input, string output) { await {|AF0001:FFMpegCore.FFMpegArguments.FromFileInput(input)|}.OutputToFile(output).ProcessAsynchronously(); }
//# Converted with FFMpegCore after a check
//members
static async Task<bool> Run(string id, string output) { if (!await AllowedAsync(id)) return false; return await FFMpegCore.FFMpegArguments.FromFileInput($"audio/{id}.flac").OutputToFile(output).ProcessAsynchronously(); }
//# The picture without its audio
//members
static bool Run(string input, string output) => FFMpegCore.FFMpeg.Mute(input, output);
//# A mixer of several
//members
static NAudio.Wave.ISampleProvider[] Open(IEnumerable<Track> stems) => stems.Select(stem => { Demand(stem.Id); return new NAudio.Wave.AudioFileReader(stem.Path); }).ToArray();
//# A mixer of several, of which the first is checked
//members
static NAudio.Wave.ISampleProvider[] Open(Track[] stems) { Demand(stems[0].Id); return [new NAudio.Wave.AudioFileReader(stems[0].Path), {|AF0003:new NAudio.Wave.AudioFileReader(stems[1].Path)|}]; }
//# A subclass of a reader
//members
sealed class Reader(string path) : {|AF0001:NAudio.Wave.AudioFileReader(path)|};
//# A field that is opened once
//members
sealed class Deck { private NAudio.Wave.AudioFileReader? _reader; public void Cue(Track track) { if (!Allowed(track.Id)) { _reader = null; return; } _reader = new NAudio.Wave.AudioFileReader(track.Path); } }
//# A property that somebody else may set, checked behind a method if it is there
//members
sealed class Deck { public Track? Current { get; set; } public void Check() { if (Current is not null) Demand(Current.Id); } public void Play() { Check(); if (Current is { } track) { new NAudio.Wave.AudioFileReader(track.Path).Dispose(); } } }
//# An object of one's own holds the path
//members
sealed class Job { public required string Id { get; init; } public string Path => $"audio/{Id}.wav"; }
static void Run(Job job) { Demand(job.Id); new NAudio.Wave.AudioFileReader(job.Path).Dispose(); }
//# A struct holds id and path
//members
readonly record struct Item(string Id, string Path);
static void Run(Item[] items) { foreach (Item item in items) { if (Allowed(item.Id)) new NAudio.Wave.AudioFileReader(item.Path).Dispose(); else Log(item.Id); } }
//# Written to a file as it is generated
//members
[GeneratesAudio] static extern NAudio.Wave.ISampleProvider Compose();
static void Run(string path) { {|AF0020:NAudio.Wave.WaveFileWriter.CreateWaveFile16(path, Compose())|}; }
//# A stem that is written back is not generated
//members
static void Run(string id) { Demand(id); NAudio.Wave.WaveFileWriter.CreateWaveFile16("stem.wav", new NAudio.Wave.AudioFileReader($"{id}.wav")); }
//# Saved with TorchSharp
//members
[GeneratesAudio] static extern float[] Sample();
static void Run() { float[] samples = Sample(); {|AF0020:TorchSharp.torchaudio.save("out.wav", samples, 48000)|}; }
//# Generated into a file that is stamped
//members
[GeneratesAudio] static extern float[] Sample();
static async Task Run(AttributionStamper stamper, Attribution attribution) { TorchSharp.torchaudio.save("out.tmp", Sample(), 48000); await stamper.StampAsync("out.tmp", "out.wav", attribution); }
//# What was read into bytes is decoded
//members
static async Task<long> Run(CatalogueGate gate, UseRequest request)
{
    await using CatalogueAudio audio = await gate.OpenAsync(request);
    byte[] bytes = new byte[4096];
    await audio.Stream.ReadExactlyAsync(bytes.AsMemory(0, 100));
    using var reader = new NAudio.Wave.WaveFileReader(new MemoryStream(bytes));
    return reader.Length;
}
//# What was read into bytes is not catalogue audio for sure
//members
static long Run(Stream upload) { byte[] bytes = new byte[4096]; upload.ReadExactly(bytes); using var reader = {|AF0001:new NAudio.Wave.WaveFileReader(new MemoryStream(bytes))|}; return reader.Length; }
//# A recording or none
//members
static void Run(string id, bool c) { string? chosen = Allowed(id) ? id : null; if (chosen is not null) Load(chosen); if (chosen is null) {|AF0001:Load(id)|}; }
//# A recording, or none at the end of a search
//members
static void Run(string[] ids) { string? found = null; foreach (string id in ids) { if (Allowed(id)) { found = id; break; } } if (found != null) Load(found); }
//# A recording that was not checked, or none
//members
static void Run(string id, string other, bool c) { string? chosen = Allowed(id) ? id : c ? other : null; if (chosen is not null) {|AF0001:Load(chosen)|}; }
//# None, and another one instead
//members
static void Run(string id, string other) { string? chosen = Allowed(id) ? id : null; {|AF0001:Load(chosen ?? other)|}; }
//# A guard that checks something else than what it is given
//members
sealed class Guard(string other) { public void Check(string id) { if (id.Length > 0) Demand(other); } public void Check2(string id) => Demand(other); }
static void Run(Guard guard, string id) { guard.Check(id); {|AF0001:Load(id)|}; guard.Check2(id); {|AF0003:Load(id)|}; }
//# A parameter of a primary constructor that is assigned
//members
sealed class Song(string id) { public void Rename(string other) => id = other; public Action Later() { Demand(id); return () => {|AF0001:Load(id)|}; } }
//# A sound that is kept in memory
//members
static NAudio.Extras.CachedSound Run(Track track) { Demand(track.Id); return new NAudio.Extras.CachedSound(track.Path); }
//# A sound that is kept in memory unchecked
//members
static NAudio.Extras.CachedSound Run(Track track) => {|AF0001:new NAudio.Extras.CachedSound(track.Path)|};
//# Read by a library of the system
//members
static void Run(Track track, bool c) { if (c) Demand(track.Id); using var reader = {|AF0001:new NAudio.SoundFile.SoundFileReader(track.Path)|}; }
//# Read by a service of fingerprints
//members
static object Run(SoundFingerprinting.Media.IMediaService media, Track track, string id) { if (!Allowed(track.Id)) return id; return media.ReadAVTrackFromFile(track.Path, id); }
//# Opened by the tag that the file itself bears, as players do
//members
static Stream? Open(string path)
{
    string tag = "";
    using (FileStream stream = File.OpenRead(path)) { byte[] buffer = new byte[4]; if (stream.Read(buffer, 0, 4) == 4) tag = System.Text.Encoding.UTF8.GetString(buffer); }
    if (tag == "RIFF") return {|AF0001:new NAudio.Wave.WaveFileReader(path)|};
    return Path.GetExtension(path) == ".mp3" ? {|AF0001:new NAudio.Wave.Mp3FileReader(path)|} : null;
}
//# Played with BASS, by name, from memory, by callbacks that read it
//members
static void Run(string path, IntPtr memory, ManagedBass.FileProcedures file) { {|AF0001:ManagedBass.Bass.CreateStream(path)|}; {|AF0001:ManagedBass.Bass.CreateStream(memory, 0, 100)|}; {|AF0001:ManagedBass.Bass.CreateStream(ManagedBass.StreamSystem.NoBuffer, file)|}; {|AF0001:ManagedBass.Flac.BassFlac.CreateStream(path)|}; }
//# Pushed into BASS: from a microphone, or what was loaded before
//members
static int Run(ManagedBass.StreamProcedure fill) => ManagedBass.Bass.CreateStream(48000, 2, fill);
//# A library's service through a class of one's own
//members
sealed class Service : SoundFingerprinting.Media.IMediaService { public object ReadAVTrackFromFile(string pathToFile, object configuration) => pathToFile; }
static object Run(Service service, Track track) => {|AF0001:service.ReadAVTrackFromFile(track.Path, service)|};
//# A library's service through a class of one's own, checked
//members
sealed class Service : SoundFingerprinting.Media.IMediaService { object SoundFingerprinting.Media.IMediaService.ReadAVTrackFromFile(string pathToFile, object configuration) => pathToFile; public object ReadAVTrackFromFile(string pathToFile, int rate) => pathToFile; }
static object Run(Service service, Track track) { Demand(track.Id); return ((SoundFingerprinting.Media.IMediaService)service).ReadAVTrackFromFile(track.Path, service); }
//# The audio of two files is the recording
//members
static void Run(string video, string song) { Demand(song); FFMpegCore.FFMpeg.ReplaceAudio(video, song, "out.mp4"); {|AF0003:FFMpegCore.FFMpeg.ReplaceAudio(song, video, "out.mp4")|}; }
//# A file that is looked into
//members
static object Run(string path) => {|AF0011:FFMpegCore.FFProbe.Analyse(path)|};
//# A provider of a player
//members
static object Run(Stream stream) => {|AF0001:new SoundFlow.Providers.StreamDataProvider("engine", stream)|};
//# Words of a song
//members
static Task<string> Run(Microsoft.Extensions.AI.ISpeechToTextClient client, Stream stream) => {|AF0001:client.GetTextAsync(stream)|};
//# A game engine loads audio, and other things
//members
static void Run(string path) { {|AF0001:Godot.GD.Load<Godot.AudioStreamMP3>(path)|}; Godot.GD.Load<Godot.PackedScene>(path); Godot.ResourceLoader.Load(path); }
//# No file at all
//members
static void Run(string path, bool c) { new NAudio.Wave.WaveFileReader((string)null!).Dispose(); new NAudio.Wave.WaveFileReader("").Dispose(); {|AF0001:new NAudio.Wave.WaveFileReader(c ? path : "")|}.Dispose(); }
