using ArtistFirst.Cli;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
