//# Generated and written
{|AF0020:File.WriteAllBytes("mix.wav", Generate())|};
//# Generated, stamped and written
File.WriteAllBytes("mix.wav", Stamp(Generate()));
//# Read and written
File.WriteAllBytes("copy.wav", File.ReadAllBytes("upload.wav"));
//# Stamped on one path only
byte[] audio = Generate(); if (c) audio = Stamp(audio); {|AF0020:Publish(audio)|};
//# Stamped on both paths
byte[] audio = Generate(); if (c) audio = Stamp(audio); else audio = Stamp(audio); Publish(audio);
//# The original is written, not the stamped one
byte[] audio = Generate(); byte[] stamped = Stamp(audio); Log(stamped.Length.ToString()); {|AF0020:Publish(audio)|};
//# Awaited
byte[] audio = await GenerateAsync(); await {|AF0020:File.WriteAllBytesAsync("mix.wav", audio)|};
//# Stamped where it is
byte[] audio = await GenerateAsync(); await StampInPlaceAsync(audio); Publish(audio);
//# A stamp that is not awaited
byte[] audio = await GenerateAsync(); Task stamping = StampInPlaceAsync(audio); {|AF0020:Publish(audio)|}; await stamping;
//# Not generated on one path is not known to be generated
byte[] audio = c ? Generate() : File.ReadAllBytes("upload.wav"); Publish(audio);
//# Made of something that was generated
byte[] mix = new[] { Generate(), Generate() }.SelectMany(part => part).ToArray(); {|AF0020:Publish(mix)|};
//# In a loop
foreach (string prompt in ids) { byte[] audio = Generate(); Publish(Stamp(audio)); }
//# In a loop, the first one stamped
bool first = true; foreach (string prompt in ids) { byte[] audio = Generate(); if (first) { audio = Stamp(audio); first = false; } {|AF0020:Publish(audio)|}; }
//# The stamp fails and it is written all the same
byte[] audio = Generate(); try { audio = Stamp(audio); } catch (IOException) { Log("no stamp"); } {|AF0020:Publish(audio)|};
//# Trimmed after it was stamped
byte[] audio = Stamp(Generate()); {|AF0022:Publish(Trim(audio))|};
//# Trimmed before it is stamped
byte[] audio = Trim(Generate()); Publish(Stamp(audio));
//# Trimmed, stamped again
byte[] audio = Trim(Stamp(Generate())); audio = Stamp(audio); Publish(audio);
//# Trimmed where it is
byte[] audio = Stamp(Generate()); TrimInPlace(audio); {|AF0022:Publish(audio)|};
//# Trimmed where it is, before the stamp
byte[] audio = Generate(); TrimInPlace(audio); Publish(Stamp(audio));
//# An upload is trimmed
byte[] audio = File.ReadAllBytes("upload.wav"); Publish(Trim(audio));
//# A file that the stamper reads
//members
interface IStamper { [StampsAttribution("output")] Task StampAsync(string input, string output); }
static async Task Run(IStamper stamper) { await File.WriteAllBytesAsync("mix.tmp", Generate()); await stamper.StampAsync("mix.tmp", "mix.wav"); }
//# Copied into a file
//members
[GeneratesAudio] static extern Stream Compose();
static void Run() { using FileStream file = File.Create("mix.wav"); using Stream mix = Compose(); {|AF0020:mix.CopyTo(file)|}; }
//# Copied into memory
//members
[GeneratesAudio] static extern Stream Compose();
static long Run() { using var buffer = new MemoryStream(); using Stream mix = Compose(); mix.CopyTo(buffer); return buffer.Length; }
//# A stamper writes where it should
//members
interface IStamper { [StampsAttribution("output")] Task StampAsync(Stream mix, Stream output); }
sealed class Studio(IStamper stamper) { public async Task SaveAsync([GeneratesAudio] Stream mix) { await using FileStream file = File.Create("mix.wav"); await stamper.StampAsync(mix, file); } }
//# What a stamper has read is still without attribution
//members
interface IStamper { [StampsAttribution("output")] Task StampAsync(Stream mix, Stream output); }
sealed class Studio(IStamper stamper) { public async Task SaveAsync([GeneratesAudio] Stream mix, Stream output) { await stamper.StampAsync(mix, output); await using FileStream file = File.Create("mix.wav"); await {|AF0020:mix.CopyToAsync(file)|}; } }
//# A parameter that says so
//members
static void Save([GeneratesAudio] byte[] audio) { {|AF0020:Publish(audio)|}; }
//# A property that says so
//members
sealed class Answer { [GeneratesAudio] public byte[] Audio { get; init; } = []; public string Name { get; init; } = ""; }
static void Save(Answer answer) { Log(answer.Name); {|AF0020:File.WriteAllBytes(answer.Name, answer.Audio)|}; }
//# Behind a method of the project
//members
static byte[] Compose(string prompt) { Log(prompt); return Generate(); }
static void Save(string prompt) { {|AF0020:Publish(Compose(prompt))|}; }
//# Stamped behind a method of the project
//members
static byte[] Finish(byte[] audio) => Stamp(audio);
static void Save() { Publish(Finish(Generate())); }
//# A model writes into a file
//members
static extern void Compose(string prompt, [GeneratesAudio] Stream output);
static void Run() { using FileStream file = File.Create("mix.wav"); {|AF0020:Compose("rain", file)|}; }
//# A model writes into memory
//members
static extern void Compose(string prompt, [GeneratesAudio] Stream output);
static long Run() { using var buffer = new MemoryStream(); Compose("rain", buffer); return buffer.Length; }
//# A model writes into memory, which is written to a file
//members
static extern Task ComposeAsync(string prompt, [GeneratesAudio] Stream output);
static async Task Run() { using var buffer = new MemoryStream(); await ComposeAsync("rain", buffer); {|AF0020:File.WriteAllBytes("mix.wav", buffer.ToArray())|}; }
//# A model writes into memory, which is stamped
//members
static extern void Compose(string prompt, [GeneratesAudio] Stream output);
static void Run() { using var buffer = new MemoryStream(); Compose("rain", buffer); File.WriteAllBytes("mix.wav", Stamp(buffer.ToArray())); }
//# A model writes into an array
//members
static extern int Compose(string prompt, [GeneratesAudio] byte[] samples);
static void Run() { byte[] samples = new byte[4096]; if (Compose("rain", samples) > 0) {|AF0020:Publish(samples)|}; }
//# A model writes into an array, which is stamped on one path only
//members
static extern int Compose(string prompt, [GeneratesAudio] byte[] samples);
static void Run(bool c) { byte[] samples = new byte[4096]; Compose("rain", samples); if (c) samples = Stamp(samples); {|AF0020:Publish(samples)|}; }
//# A model writes into a file that the stamper is given
//members
interface IStamper { [StampsAttribution("output")] Task StampAsync(Stream mix, Stream output); }
static extern void Compose(string prompt, [GeneratesAudio] Stream output);
static async Task Run(IStamper stamper) { await using FileStream raw = File.Create("mix.tmp"); Compose("rain", raw); raw.Position = 0; await using FileStream file = File.Create("mix.wav"); await stamper.StampAsync(raw, file); }
//# A model gives by an out parameter
//members
static extern bool TryCompose(string prompt, [GeneratesAudio] out byte[] audio);
static void Run() { if (TryCompose("rain", out byte[] audio)) {|AF0020:Publish(audio)|}; }
//# What was stamped is given to be read
//members
static extern void Keep([GeneratesAudio] byte[] audio);
static void Run() { byte[] audio = Stamp(Generate()); Keep(audio); Publish(audio); }
//# A text about audio is no audio
File.WriteAllText("log.txt", Generate().Length.ToString());
//# Generated audio that is copied
//members
void Copied() { var copy = new byte[5]; Generate().CopyTo(copy, 0); {|AF0020:File.WriteAllBytes("x", copy)|}; }
void CopiedAsSpan() { var copy = new byte[5]; Generate().AsSpan().CopyTo(copy); {|AF0020:File.WriteAllBytes("x", copy)|}; }
void Written() { using var file = new FileStream("x", FileMode.Create); using var writer = new BinaryWriter(file); {|AF0020:writer.Write(Generate())|}; }
//# Stamped audio that is copied, and generated audio that stays in memory
//members
void Spread() { byte[] audio = Stamp(Generate()); byte[] copy = [.. audio]; File.WriteAllBytes("x", copy); }
void Copied() { var copy = new byte[5]; Stamp(Generate()).CopyTo(copy, 0); File.WriteAllBytes("x", copy); }
void Written() { using var file = new FileStream("x", FileMode.Create); using var writer = new BinaryWriter(file); writer.Write(Stamp(Generate())); writer.Write("x"); }
void InMemory() { using var memory = new MemoryStream(); using var writer = new BinaryWriter(memory); writer.Write(Generate()); }
//# Generated audio that is spread into another array
//compiler 4.12
//members
void Spread() { byte[] audio = Generate(); byte[] copy = [.. audio]; {|AF0020:File.WriteAllBytes("x", copy)|}; }
