//# A decoder that is started
//members
static void Run(string path) { {|AF0011:Process.Start("ffmpeg", $"-i {path} out.wav")|}; }
//# A decoder that is started for what was checked
//members
static void Run(string id) { Demand(id); Process.Start("ffmpeg", $"-i audio/{id}.flac out.wav"); }
//# Another program
//members
static void Run(string path) { Process.Start("git", $"add {path}"); }
//# A decoder by its path
//members
static void Run(string path) { using var process = new Process { StartInfo = {|AF0011:new ProcessStartInfo("/usr/bin/sox", path)|} }; process.Start(); }
//# A decoder in a property
//members
static void Run(string path) { var info = new ProcessStartInfo(); {|AF0011:info.FileName|} = "lame.exe"; info.Arguments = path; Process.Start(info); }
//# A download
//members
static async Task Run(System.Net.Http.HttpClient http, string key) { await {|AF0011:http.GetStreamAsync($"https://cdn.example/{key}.mp3")|}; }
//# A download of something else
//members
static async Task Run(System.Net.Http.HttpClient http, string key) { await http.GetStreamAsync($"https://cdn.example/{key}.json"); }
//# A download of what was checked
//members
static async Task Run(System.Net.Http.HttpClient http, string id) { Demand(id); await http.GetStreamAsync($"https://cdn.example/{id}.mp3?v=2"); }
//# A download with a signature
//members
static async Task Run(System.Net.Http.HttpClient http, string key, string signature) { string address = "https://cdn.example/" + key + ".wav?sig=" + signature; await {|AF0011:http.GetByteArrayAsync(address)|}; }
//# An upload is converted
//members
static void Run([NotCatalogueAudio] string path) { Process.Start("ffmpeg", $"-i {path} out.wav"); }
//# What is downloaded and decoded is a load of its own
//members
static async Task Run(System.Net.Http.HttpClient http, string key) { Stream stream = await {|AF0011:http.GetStreamAsync($"https://cdn.example/{key}.mp3")|}; {|AF0001:Decode(stream.ToString()!)|}; }
//# A download that was checked and is decoded
//members
static async Task Run(System.Net.Http.HttpClient http, string id) { Demand(id); byte[] bytes = await http.GetByteArrayAsync($"https://cdn.example/{id}.mp3"); Decode(Convert.ToBase64String(bytes)); }
//# Samples of a game, and of a recognizer
//members
static void Run(UnityEngine.AudioClip clip, string id, Stream stream)
{
    {|AF0001:clip.GetData(new float[8], 0)|};
    {|AF0001:new UnityEngine.WWW("https://cdn.example/" + id).GetAudioClip(false)|};
    {|AF0001:new Whisper.net.Wave.WaveParser(stream)|}.GetAvgSamples();
}
//# Samples of a game that were checked
//members
static void Run(string id) { Demand(id); new UnityEngine.WWW("https://cdn.example/" + id).GetAudioClip(false); }
//# Tags that are read
//members
static string Run(string path) => {|AF0011:new ATL.Track(path)|}.Title + {|AF0011:TagLib.File.Create(path)|}.Title + new ATL.Track().Title;
//# Tags that are read of what was checked
//members
static void Run(string id) { Demand(id); Log(new ATL.Track($"audio/{id}.flac").Title); }
