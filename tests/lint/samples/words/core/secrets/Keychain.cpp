void write() { job.setTextData(text); }
void weaken() { job.setInsecureFallback(true); }
